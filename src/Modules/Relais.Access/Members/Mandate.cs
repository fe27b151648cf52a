using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Access.Members;

/// <summary>
/// Who serves which practice, as what, from when to when. Walled by territory and not by practice: it is what practice walls
/// are made of. Days say where one sits; they are no wall, since a pooled desk works for the absent (decision 0006).
/// </summary>
internal sealed class Mandate : IWalled
{
    public const int LongestCapacity = 80;

    public Guid Id { get; private init; }

    public MemberId Member { get; private init; }

    public PracticeId Practice { get; private init; }

    public Role Role { get; private init; }

    /// <summary>In what capacity, in words, for those who read the list; it gives no right.</summary>
    public string Capacity { get; private init; } = "";

    public DateOnly From { get; private init; }

    public DateOnly? To { get; private set; }

    /// <summary>Days of presence, as the numbers of <see cref="DayOfWeek"/>.</summary>
    public string Days { get; private init; } = "";

    public static Mandate Of(Guid id, MemberId member, NewMandate from) => new()
    {
        Id = id, Member = member, Practice = from.Practice, Role = from.Role, Capacity = from.Capacity, From = from.Period.From, To = from.Period.To,
        Days = string.Concat(from.Days.Select(d => (int)d)),
    };

    /// <summary>The last day it holds. Ending it twice keeps the earlier day.</summary>
    public void End(DateOnly last) => To = To is { } already && already < last ? already : last;
}

internal sealed class MandateTable : IEntityTypeConfiguration<Mandate>
{
    public void Configure(EntityTypeBuilder<Mandate> mandate)
    {
        mandate.ToTable("access_mandate");
        mandate.Property(m => m.Capacity).HasMaxLength(Mandate.LongestCapacity);
        mandate.HasIndex(m => m.Member);
        mandate.HasIndex(m => m.Practice);
    }
}

internal static class MandateQueries
{
    extension(IQueryable<Mandate> mandates)
    {
        /// <summary>In force that day, or to come.</summary>
        public IQueryable<Mandate> NotEndedAt(DateOnly day) => mandates.Where(m => m.To == null || (m.To >= day && m.To >= m.From));

        public IQueryable<Mandate> InForce(DateOnly day) => mandates.Where(m => m.From <= day && (m.To == null || m.To >= day));
    }
}
