using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Access.Members;

/// <summary>A person who works in the territory. Being a member opens nothing: a mandate does, and it is journalled, as a correction is.</summary>
internal sealed class Member : IWalled, IUnjournalled
{
    public MemberId Id { get; private init; }

    public string FirstName { get; private init; } = "";

    public string LastName { get; private init; } = "";

    /// <summary>"Dr", or empty.</summary>
    public string Title { get; private set; } = "";

    public string Function { get; private set; } = "";

    /// <summary>One member of a territory bears it; null when it was never given.</summary>
    public string? Rpps { get; private set; }

    /// <summary>When number, title or function were last corrected; null while they are as first entered.</summary>
    public DateTimeOffset? CorrectedAt { get; private set; }

    /// <summary>Single-letter keys switched off by the member.</summary>
    public bool KeysOff { get; private set; }

    public string Name => $"{Title} {FirstName} {LastName}".TrimStart();

    public Profession Profession => new(Rpps, Title, Function);

    public static Member Of(MemberId id, NewMember from) =>
        new() { Id = id, FirstName = from.FirstName, LastName = from.LastName, Title = from.Title, Function = from.Function, Rpps = from.Rpps };

    public void Correct(Profession said, DateTimeOffset at)
    {
        if (said == Profession) return;
        (Rpps, Title, Function, CorrectedAt) = (said.Rpps, said.Title, said.Function, at);
    }

    public void SwitchKeys(bool off) => KeysOff = off;
}

internal sealed class MemberTable : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.ToTable("access_member");
        member.Ignore(m => m.Name);
        member.Ignore(m => m.Profession);
        member.HasIndex(m => m.Rpps).IsUnique();   // two people entered at once do not share a number
    }
}

internal static class MemberQueries
{
    extension(RelaisDb db)
    {
        /// <summary>Who bears this RPPS number in the territory; null when nobody does.</summary>
        public Task<Member?> MemberWith(string rpps, CancellationToken ct) => db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(m => m.Rpps == rpps, ct);
    }
}
