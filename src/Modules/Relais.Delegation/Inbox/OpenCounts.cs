using Microsoft.EntityFrameworkCore;
using Relais.Delegation.Work;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Delegation.Inbox;

/// <summary>
/// How many open items are mine, the team's and nobody's: asked by the menu, the list and the day page, counted once a request, from
/// an index alone.
/// </summary>
internal sealed class OpenCounts(RelaisDb db, CurrentMember me, TimeProvider clock)
{
    private (int Mine, int Team, int Nobody)? counted;

    public async ValueTask<(int Mine, int Team, int Nobody)> Now(CancellationToken ct)
    {
        if (counted is { } known) return known;
        var (id, now) = (me.Id, clock.GetUtcNow());
        var open = db.Set<WorkItem>().AsNoTracking().Open.AwakeAt(now);
        var held = await open.GroupBy(w => w.Holder).Select(of => new { Holder = of.Key, Items = of.Count(), ToMe = of.Count(w => w.OfferedTo == id) }).ToListAsync(ct);
        counted = (held.Sum(h => h.Holder == id ? h.Items : h.ToMe), held.Sum(h => h.Items), held.Where(h => h.Holder is null).Sum(h => h.Items));
        return counted.Value;
    }
}
