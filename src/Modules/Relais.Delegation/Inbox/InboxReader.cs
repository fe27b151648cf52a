using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Contracts.Intake;
using Relais.Delegation.Work;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Delegation.Inbox;

/// <summary>Reads the desk's lists as projections: an index scan each, and the counts of the request.</summary>
internal sealed class InboxReader(RelaisDb db, CurrentMember me, OpenCounts counts, IMembers members, IReserved reserved, TimeProvider clock)
{
    /// <param name="list">Null opens the first list that is not empty: mine, then nobody's, then the team's.</param>
    public async Task<InboxView> Read(InboxList? list, CancellationToken ct)
    {
        var (mine, team, nobody) = await counts.Now(ct);
        var shown = list ?? (mine > 0 ? InboxList.Mine : nobody > 0 ? InboxList.Nobody : InboxList.Team);
        var rows = await Rows(shown, db.Set<WorkItem>().AsNoTracking().Open.AwakeAt(clock.GetUtcNow()), ct);
        var kept = await reserved.Among([.. rows.Select(r => r.Document)], ct);
        var names = await members.Cards(rows.SelectMany(r => new[] { r.Holder, r.OfferedTo }).OfType<Kernel.MemberId>(), ct);
        return new InboxView(shown,
            [.. rows.Take(InboxView.PageSize).Select(r => (kept.TryGetValue(r.Document, out var reserve) ? r.Reserved(reserve) : r) with { HolderName = Who(r) })],
            mine, team, nobody, rows.Count > InboxView.PageSize);

        string Who(InboxRow row) =>
            row.OfferedTo is { } to && names.TryGetValue(to, out var offered) ? (to == me.Id ? "proposé à vous" : $"proposé à {offered.Name}")
            : row.Holder is { } holder && names.TryGetValue(holder, out var card) ? (holder == me.Id ? "vous" : card.Name) : "à personne";
    }

    private async Task<List<InboxRow>> Rows(InboxList list, IQueryable<WorkItem> open, CancellationToken ct)
    {
        if (list != InboxList.Mine) return await First(list == InboxList.Nobody ? open.HeldBy(null) : open, ct);
        // Two indexes, asked one after the other: "held by me or offered to me" in one question reads the whole list.
        var id = me.Id;
        var held = await First(open.HeldBy(id), ct);
        var offered = await First(open.OfferedTo(id).Where(w => w.Holder != id), ct);
        return [.. held.Concat(offered).OrderByDescending(r => r.Urgency).ThenBy(r => r.Due).ThenBy(r => r.Id).Take(InboxView.PageSize + 1)];
    }

    private static Task<List<InboxRow>> First(IQueryable<WorkItem> some, CancellationToken ct) => some.SoonestFirst.Take(InboxView.PageSize + 1)
        .Select(w => new InboxRow(w.Id, w.Practice, w.Document, w.PatientLabel, w.Title, w.Class, w.Source, w.ReceivedAt, w.Due, w.Urgency, w.UrgencyWords, w.HoldCode, w.HoldReason, w.Holder,
            w.OfferedTo))
        .ToListAsync(ct);
}
