using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Contracts.Access;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Access.Members;

/// <summary>A person who works in the territory. Being a member opens nothing: a mandate does, and it is journalled.</summary>
internal sealed class Member : IWalled, IUnjournalled
{
    public MemberId Id { get; private init; }

    public string FirstName { get; private init; } = "";

    public string LastName { get; private init; } = "";

    /// <summary>"Dr", or empty.</summary>
    public string Title { get; private init; } = "";

    public string Function { get; private init; } = "";

    public string? Rpps { get; private init; }

    /// <summary>Single-letter keys switched off by the member.</summary>
    public bool KeysOff { get; private set; }

    public string Name => $"{Title} {FirstName} {LastName}".TrimStart();

    public static Member Of(MemberId id, NewMember from) =>
        new() { Id = id, FirstName = from.FirstName, LastName = from.LastName, Title = from.Title, Function = from.Function, Rpps = from.Rpps };

    public void SwitchKeys(bool off) => KeysOff = off;
}

internal sealed class MemberTable : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.ToTable("access_member");
        member.Ignore(m => m.Name);
        member.HasIndex(m => m.Rpps);
    }
}
