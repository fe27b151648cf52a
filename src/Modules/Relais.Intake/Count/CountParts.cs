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
/// <remarks>A version is counted among the versions and not a second time by the item it took over; see <see cref="WorkOfParts"/>.</remarks>
internal sealed class CountParts(RelaisDb db, WorkOfParts work)
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
        var standings = await work.Of([.. parts.Where(p => p.Fate == Fate.New).Select(p => p.Id)], practices, ct);

        var known = parts.Select(p => p.Arrival).ToHashSet();
        var partsOf = parts.ToLookup(p => (p.Channel, p.Day));
        var arrivalsOf = arrivals.ToLookup(a => (a.Channel, a.Day));
        return
        [
            .. partsOf.Select(g => g.Key).Union(arrivalsOf.Select(g => g.Key)).Where(k => channels.ContainsKey(k.Channel)).OrderByDescending(k => k.Day).ThenBy(k => channels[k.Channel].Label, StringComparer.Ordinal)
                .Select(k => new ChannelDay(channels[k.Channel].Practice, k.Channel, channels[k.Channel].Label, k.Day, Count([.. partsOf[k]], [.. arrivalsOf[k]], known, standings))),
        ];
    }

    private static PartCount Count(IReadOnlyList<Part> parts, IReadOnlyList<Came> arrivals, HashSet<Guid> known, IReadOnlyDictionary<DocumentId, WorkStanding> standings)
    {
        var fresh = parts.Where(p => p.Fate == Fate.New).ToList();
        return new PartCount(
            parts.Count, fresh.Count, Of(Fate.Duplicate), Of(Fate.Version), Of(Fate.Withdrawn), Of(Fate.Refused), In(WorkState.InHand), In(WorkState.Held), In(WorkState.Closed),
            arrivals.Count(a => !a.IsRead), arrivals.Count(a => a.IsRead && !known.Contains(a.Id)), fresh.Count(p => !standings.ContainsKey(p.Id)));

        int Of(Fate fate) => parts.Count(p => p.Fate == fate);
        int In(WorkState state) => fresh.Count(p => standings.TryGetValue(p.Id, out var known) && known.State == state);
    }

    private sealed record Part(DocumentId Id, Guid Arrival, Guid Channel, DateOnly Day, Fate Fate);

    private sealed record Came(Guid Id, Guid Channel, DateOnly Day, bool IsRead);
}
