using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Protocols;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Protocols.Sign;

internal sealed class ProtocolsInForce(RelaisDb db) : IProtocols
{
    private readonly Dictionary<(PracticeId, DateOnly), List<Protocol>> asked = [];

    public async Task<ProtocolCard?> Allowing(PracticeId practice, string kind, IReadOnlyCollection<Role> roles, DateOnly on, CancellationToken ct)
    {
        // Once per request or batch: a practice signs a few protocols, and every document asks.
        if (!asked.TryGetValue((practice, on), out var inForce))
            inForce = asked[(practice, on)] = await db.Set<Protocol>().AsNoTracking().Where(p => p.Practice == practice && p.From <= on && p.Until >= on).OrderByDescending(p => p.Number).ToListAsync(ct);
        return inForce.FirstOrDefault(p => p.Covers(kind, roles))?.Card();
    }
}
