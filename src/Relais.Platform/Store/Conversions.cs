using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Relais.Kernel;

namespace Relais.Platform.Store;

/// <summary>
/// One way to store ids and instants on each provider. SQLite keeps ids as 16 big-endian bytes, so that they sort as UUIDs do,
/// and instants as microseconds, since it cannot order a <see cref="DateTimeOffset"/>. PostgreSQL has both types.
/// </summary>
internal static class Conversions
{
    public static void Configure(ModelConfigurationBuilder conventions, bool sqlite)
    {
        Id<TerritoryId>(conventions, sqlite);
        Id<PracticeId>(conventions, sqlite);
        Id<MemberId>(conventions, sqlite);
        Id<PatientId>(conventions, sqlite);
        Id<DocumentId>(conventions, sqlite);
        if (sqlite)
        {
            conventions.Properties<Guid>().HaveConversion<GuidToBytes>();
            conventions.Properties<DateTimeOffset>().HaveConversion<InstantToMicroseconds>();
        }
        else
        {
            conventions.Properties<DateTimeOffset>().HaveConversion<InstantToUtc>();
        }
    }

    private static void Id<T>(ModelConfigurationBuilder conventions, bool sqlite)
        where T : struct, IId<T>
    {
        if (sqlite) conventions.Properties<T>().HaveConversion<IdToBytes<T>>();
        else conventions.Properties<T>().HaveConversion<IdToGuid<T>>();
    }

    private static T Typed<T>(Guid value)
        where T : struct, IId<T> => T.From(value);

    private sealed class GuidToBytes() : ValueConverter<Guid, byte[]>(id => id.ToByteArray(true), bytes => new Guid(bytes, true));

    private sealed class IdToBytes<T>() : ValueConverter<T, byte[]>(id => id.Value.ToByteArray(true), bytes => Typed<T>(new Guid(bytes, true)))
        where T : struct, IId<T>;

    private sealed class IdToGuid<T>() : ValueConverter<T, Guid>(id => id.Value, value => Typed<T>(value))
        where T : struct, IId<T>;

    private sealed class InstantToUtc() : ValueConverter<DateTimeOffset, DateTimeOffset>(at => at.ToUniversalTime(), at => at);

    private sealed class InstantToMicroseconds() : ValueConverter<DateTimeOffset, long>(
        at => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10, us => DateTimeOffset.UnixEpoch.AddTicks(us * 10));
}
