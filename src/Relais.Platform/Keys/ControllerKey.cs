using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Platform.Keys;

/// <summary>A data controller's key, wrapped by the recovery key. Without it its blobs and its journal's seals are noise: erasing it is how a practice leaves.</summary>
public sealed class ControllerKey : IUnwalled
{
    public PracticeId Practice { get; internal init; }

    public TerritoryId Territory { get; internal init; }

    public byte[] Wrapped { get; internal init; } = [];
}

internal sealed class ControllerKeyTable : IEntityTypeConfiguration<ControllerKey>
{
    public void Configure(EntityTypeBuilder<ControllerKey> key)
    {
        key.ToTable("platform_key");
        key.HasKey(k => new { k.Territory, k.Practice });
    }
}
