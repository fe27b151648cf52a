using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Access.Tenants;

/// <summary>Finds the territory a host name leads to. A host nobody registered leads to the only territory, or to the first opened.</summary>
internal sealed class DoorPlates(AtTheDoor door)
{
    public async Task<Tenant?> At(string host, CancellationToken ct)
    {
        var all = await door.ReadUnwalled(
            "SELECT \"Id\", \"Name\", \"Hosts\", \"Trial\" FROM access_tenant ORDER BY \"Id\"",
            row => new Tenant { Id = new TerritoryId(AtTheDoor.IdIn(row, 0)), Name = row.GetString(1), Hosts = row.GetString(2), Trial = row.GetBoolean(3) }, ct);
        return all.FirstOrDefault(t => t.Hosts.Split(' ').Contains(host, StringComparer.OrdinalIgnoreCase)) ?? all.FirstOrDefault();
    }
}
