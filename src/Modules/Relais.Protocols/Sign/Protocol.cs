using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Contracts.Protocols;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Protocols.Sign;

/// <summary>What a doctor signed that others may do: which kinds of work, which roles, from when to when. A change is a new version.</summary>
internal sealed class Protocol : IWalledByPractice
{
    public Guid Id { get; init; }

    public PracticeId Practice { get; init; }

    public string Title { get; init; } = "";

    public int Number { get; init; }

    /// <summary>Codes of the catalogue, separated by a space.</summary>
    public string Kinds { get; init; } = "";

    /// <summary>Roles it names, separated by a space.</summary>
    public string Roles { get; init; } = "";

    public Signature Signed { get; init; } = default!;

    public DateOnly From { get; init; }

    /// <summary>It stops on this day unless it is signed again.</summary>
    public DateOnly Until { get; init; }

    public bool IsTransfer { get; init; }

    public ProtocolCard Card() => new(Id, Title, Number, IsTransfer);

    public bool Covers(string kind, IReadOnlyCollection<Role> roles) =>
        Kinds.Split(' ').Contains(kind, StringComparer.Ordinal) && Roles.Split(' ').Intersect(roles.Select(r => r.ToString()), StringComparer.Ordinal).Any();
}

internal sealed class ProtocolTable : IEntityTypeConfiguration<Protocol>
{
    public void Configure(EntityTypeBuilder<Protocol> protocol)
    {
        protocol.ToTable("protocols_protocol");
        protocol.ComplexProperty(p => p.Signed);
        protocol.HasIndex(p => p.Practice);
    }
}
