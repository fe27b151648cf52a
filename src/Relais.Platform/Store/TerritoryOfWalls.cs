using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;
using Relais.Kernel;

namespace Relais.Platform.Store;

/// <summary>Fills the territory of a new row from the walls, so that no code can write into another.</summary>
internal sealed class TerritoryOfWalls : ValueGenerator<TerritoryId>
{
    public override bool GeneratesTemporaryValues => false;

    public override TerritoryId Next(EntityEntry entry) => ((RelaisDb)entry.Context).Walls.Territory;
}
