using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Platform.Store;

/// <summary>What the database was made from, so that another version of Relais refuses it clearly instead of failing later.</summary>
internal sealed class Schema : IUnwalled
{
    public int Id { get; init; } = 1;

    public string Fingerprint { get; init; } = "";

    /// <summary>The build that last found the fingerprint right: the same build need not write the whole script again to compare.</summary>
    public string Build { get; set; } = "";

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Made by the demonstration, which may throw it away and make it again.</summary>
    public bool IsDemo { get; init; }
}

internal sealed class SchemaTable : IEntityTypeConfiguration<Schema>
{
    public void Configure(EntityTypeBuilder<Schema> schema)
    {
        schema.ToTable("platform_schema");
        schema.Property(s => s.Id).ValueGeneratedNever();
    }
}
