using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Delegation;
using Relais.Intake.Channels;
using Relais.Intake.Documents;
using Relais.Intake.Receive;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Count;

/// <summary>
/// Counts received parts by channel and day. Fates come from the register of documents, arrivals from the register of arrivals,
/// states from the desk's work items: three tables that must agree.
/// </summary>
/// <remarks>
/// A new version takes over the open item of the part before it. That part then stands where this item stands, so that a new part
/// is in exactly one state; the version is counted among the versions and not a second time.
/// </remarks>
internal sealed class CountParts(RelaisDb db, IDesk desk)
{
    /// <param name="days">First and last day, both counted; null counts all.</param>
    public async Task<IReadOnlyList<ChannelDay>> Of(IReadOnlyCollection<PracticeId> practices, (DateOnly From, DateOnly To)? days, CancellationToken ct)
    {
        var (from, to) = days ?? (DateOnly.MinValue, DateOnly.MaxValue);
        var channels = await db.Set<Channel>().AsNoTracking().Where(c => practices.Contains(c.Practice)).ToDictionaryAsync(c => c.Id, ct);
        var parts = await db.Set<Document>().AsNoTracking().Where(d => practices.Contains(d.Practice) && d.Day >= from && d.Day <= to)
            .Select(d => new Part(d.Id, d.Arrival, d.Channel, d.Day, d.Fate)).ToListAsync(ct);
        var arrivals = await db.Set<Arrival>().AsNoTracking().Where(a => practices.Contains(a.Practice) && a.Day >= from && a.Day <= to)
            .Select(a => new Came(a.Id, a.Channel, a.Day, a.ReadAt != null)).ToListAsync(ct);
        var states = await States([.. parts.Where(p => p.Fate == Fate.New).Select(p => p.Id)], practices, ct);

        var known = parts.Select(p => p.Arrival).ToHashSet();
        var partsOf = parts.ToLookup(p => (p.Channel, p.Day));
        var arrivalsOf = arrivals.ToLookup(a => (a.Channel, a.Day));
        return
        [
            .. partsOf.Select(g => g.Key).Union(arrivalsOf.Select(g => g.Key)).Where(k => channels.ContainsKey(k.Channel)).OrderByDescending(k => k.Day).ThenBy(k => channels[k.Channel].Label, StringComparer.Ordinal)
                .Select(k => new ChannelDay(channels[k.Channel].Practice, k.Channel, channels[k.Channel].Label, k.Day, Count([.. partsOf[k]], [.. arrivalsOf[k]], known, states))),
        ];
    }

    private static PartCount Count(IReadOnlyList<Part> parts, IReadOnlyList<Came> arrivals, HashSet<Guid> known, Dictionary<DocumentId, WorkState> states)
    {
        var fresh = parts.Where(p => p.Fate == Fate.New).ToList();
        return new PartCount(
            parts.Count, fresh.Count, Of(Fate.Duplicate), Of(Fate.Version), Of(Fate.Withdrawn), Of(Fate.Refused), In(WorkState.InHand), In(WorkState.Held), In(WorkState.Closed),
            arrivals.Count(a => !a.IsRead), arrivals.Count(a => a.IsRead && !known.Contains(a.Id)), fresh.Count(p => !states.ContainsKey(p.Id)));

        int Of(Fate fate) => parts.Count(p => p.Fate == fate);
        int In(WorkState state) => fresh.Count(p => states.TryGetValue(p.Id, out var known) && known == state);
    }

    private async Task<Dictionary<DocumentId, WorkState>> States(IReadOnlyCollection<DocumentId> fresh, IReadOnlyCollection<PracticeId> practices, CancellationToken ct)
    {
        var states = new Dictionary<DocumentId, WorkState>(await desk.States(fresh, ct));
        var without = fresh.Where(d => !states.ContainsKey(d)).ToList();
        if (without.Count == 0) return states;
        var later = (await db.Set<Document>().AsNoTracking().Where(d => practices.Contains(d.Practice) && d.FateOf != null && (d.Fate == Fate.Version || d.Fate == Fate.Withdrawn || d.Fate == Fate.Refused))
            .Select(d => new { d.Id, d.FateOf }).ToListAsync(ct)).ToLookup(d => d.FateOf!.Value, d => d.Id);
        var theirs = await desk.States([.. later.SelectMany(l => l)], ct);
        foreach (var document in without)
            if (Carrying(document) is { } state) states[document] = state;
        return states;

        WorkState? Carrying(DocumentId document)
        {
            var seen = new HashSet<DocumentId>();
            var open = new Queue<DocumentId>([document]);
            while (open.TryDequeue(out var at))
            {
                if (theirs.TryGetValue(at, out var state)) return state;
                foreach (var next in later[at].Where(seen.Add)) open.Enqueue(next);
            }

            return null;
        }
    }

    private sealed record Part(DocumentId Id, Guid Arrival, Guid Channel, DateOnly Day, Fate Fate);

    private sealed record Came(Guid Id, Guid Channel, DateOnly Day, bool IsRead);
}
