using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Platform.Store;

/// <summary>What the database was made from, so that another version of Relais refuses it clearly instead of failing later.</summary>
internal sealed class Schema : IUnwalled
{
    public int Id { get; init; } = 1;

    public string Fingerprint { get; init; } = "";

    public DateTimeOffset MadeAt { get; init; }
}

internal sealed class SchemaTable : IEntityTypeConfiguration<Schema>
{
    public void Configure(EntityTypeBuilder<Schema> schema)
    {
        schema.ToTable("platform_schema");
        schema.Property(s => s.Id).ValueGeneratedNever();
    }
}
