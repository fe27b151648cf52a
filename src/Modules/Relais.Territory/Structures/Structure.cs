using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Platform.Store;

namespace Relais.Territory.Structures;

/// <summary>A correspondent of the territory: hospital, laboratory, fund. Public directory facts, no patient.</summary>
internal sealed class Structure : IWalled, IUnjournalled
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string Kind { get; init; } = "";

    public string? Finess { get; init; }

    public string? SecureAddress { get; init; }

    public string? Phone { get; init; }
}

internal sealed class StructureTable : IEntityTypeConfiguration<Structure>
{
    public void Configure(EntityTypeBuilder<Structure> structure) => structure.ToTable("territory_structure");
}
