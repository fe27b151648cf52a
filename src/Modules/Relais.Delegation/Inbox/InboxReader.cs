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
    /// <summary>Without a list it opens the first that is not empty: mine, then nobody's, then the team's.</summary>
    public async Task<InboxView> Read(InboxAsk ask, CancellationToken ct)
    {
        var open = await counts.Now(ct);
        var shown = ask with { List = ask.List ?? (open.Mine > 0 ? InboxList.Mine : open.Nobody > 0 ? InboxList.Nobody : InboxList.Team) };
        var rows = await Rows(shown, ct);
        var kept = await reserved.Among([.. rows.Select(r => r.Document)], ct);
        var unnamed = await reserved.Unnamed([.. rows.Where(r => r.Patient is null).Select(r => r.Document)], ct);
        var names = await members.Cards(rows.SelectMany(r => new[] { r.Holder, r.OfferedTo }).OfType<Kernel.MemberId>(), ct);
        return new InboxView(
            shown,
            [.. rows.Take(InboxView.PageSize).Select(r => Shown(r) with { HolderName = Who(r) })],
            open, rows.Count > InboxView.PageSize);

        InboxRow Shown(InboxRow row) => kept.TryGetValue(row.Document, out var reserve) ? row.Reserved(reserve) : unnamed.Contains(row.Document) ? row.Unnamed() : row;

        string Who(InboxRow row) =>
            row.OfferedTo is { } to && names.TryGetValue(to, out var offered) ? (to == me.Id ? "proposé à vous" : $"proposé à {offered.Name}")
            : row.Holder is { } holder && names.TryGetValue(holder, out var card) ? (holder == me.Id ? "vous" : card.Name) : "à personne";
    }

    private async Task<List<InboxRow>> Rows(InboxAsk ask, CancellationToken ct)
    {
        var (now, before) = (clock.GetUtcNow(), (ask.Page - 1) * InboxView.PageSize);
        var open = db.Set<WorkItem>().AsNoTracking().Open;
        if (ask.Practice is { } practice) open = open.Where(w => w.Practice == practice);
        if (ask.Late) open = open.Where(w => w.Due < now);
        if (ask.List == InboxList.Later) return await Cards(open.Where(w => w.SleepsUntil > now).OrderBy(w => w.SleepsUntil).ThenBy(w => w.Id).Skip(before).Take(InboxView.PageSize + 1), ct);
        open = open.AwakeAt(now);
        if (ask.List != InboxList.Mine) return await Cards((ask.List == InboxList.Nobody ? open.HeldBy(null) : open).SoonestFirst.Skip(before).Take(InboxView.PageSize + 1), ct);
        // Two indexes, asked one after the other: "held by me or offered to me" in one question reads the whole list.
        var id = me.Id;
        var most = before + InboxView.PageSize + 1;
        var held = await Cards(open.HeldBy(id).SoonestFirst.Take(most), ct);
        var offered = await Cards(open.OfferedTo(id).Where(w => w.Holder != id).SoonestFirst.Take(most), ct);
        return [.. held.Concat(offered).OrderByDescending(r => r.Urgency).ThenBy(r => r.Due).ThenBy(r => r.Id).Skip(before).Take(InboxView.PageSize + 1)];
    }

    private static Task<List<InboxRow>> Cards(IQueryable<WorkItem> some, CancellationToken ct) => some
        .Select(w => new InboxRow(w.Id, w.Practice, w.Document, w.Patient, w.PatientLabel, w.Title, w.Class, w.Source, w.ReceivedAt, w.Due, w.Urgency, w.UrgencyWords, w.HoldCode, w.HoldReason, w.Holder,
            w.OfferedTo, w.SleepsUntil))
        .ToListAsync(ct);
}
