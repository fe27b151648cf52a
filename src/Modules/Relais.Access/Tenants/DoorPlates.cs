using Microsoft.EntityFrameworkCore;
using Relais.Platform.Store;

namespace Relais.Access.Tenants;

/// <summary>Finds the territory a host name leads to. A host nobody registered leads to the only territory, or to the first opened.</summary>
internal sealed class DoorPlates(RelaisDb db)
{
    public async Task<Tenant?> At(string host, CancellationToken ct)
    {
        var all = await db.Set<Tenant>().AsNoTracking().OrderBy(t => t.Id).ToListAsync(ct);
        return all.FirstOrDefault(t => t.Hosts.Split(' ').Contains(host, StringComparer.OrdinalIgnoreCase)) ?? all.FirstOrDefault();
    }
}
