using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Access.Tenants;

internal sealed class TrialTenants(RelaisDb db) : TrialTerritories
{
    public override async ValueTask<bool> IsTrial(TerritoryId territory, CancellationToken ct) =>
        await db.Set<Tenant>().AsNoTracking().Where(t => t.Id == territory).Select(t => t.Trial).SingleOrDefaultAsync(ct);
}
