using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Platform.Store;

namespace Relais.Access.Tenants;

internal sealed class TerritoriesServed(RelaisDb db) : ITerritories
{
    public async Task<IReadOnlyList<TerritoryCard>> All(CancellationToken ct) =>
        await db.Set<Tenant>().AsNoTracking().OrderBy(t => t.Name).Select(t => new TerritoryCard(t.Id, t.Name, t.Trial)).ToListAsync(ct);
}
