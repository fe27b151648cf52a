using Microsoft.EntityFrameworkCore;
using Relais.Delegation.Work;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Delegation.Inbox;

/// <summary>
/// How many open items stand in each list: asked by the menu, the list and the day page, counted once a request, from
/// an index alone.
/// </summary>
internal sealed class OpenCounts(RelaisDb db, CurrentMember me, TimeProvider clock)
{
    private OpenCount? counted;

    public async ValueTask<OpenCount> Now(CancellationToken ct)
    {
        if (counted is { } known) return known;
        var (id, now) = (me.Id, clock.GetUtcNow());
        var held = await db.Set<WorkItem>().AsNoTracking().Open.GroupBy(w => w.Holder).Select(of => new
        {
            Holder = of.Key, All = of.Count(), Asleep = of.Count(w => w.SleepsUntil > now), ToMe = of.Count(w => w.OfferedTo == id && (w.SleepsUntil == null || w.SleepsUntil <= now)),
        }).ToListAsync(ct);
        counted = new OpenCount(
            held.Sum(h => h.Holder == id ? h.All - h.Asleep : h.ToMe), held.Sum(h => h.All - h.Asleep), held.Where(h => h.Holder is null).Sum(h => h.All - h.Asleep), held.Sum(h => h.Asleep));
        return counted;
    }
}
