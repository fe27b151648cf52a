using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Delegation.Work;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Delegation.Inbox;

/// <summary>Reads the desk's lists as projections: one index scan and a count each.</summary>
internal sealed class InboxReader(RelaisDb db, CurrentMember me, IMembers members, TimeProvider clock)
{
    /// <param name="list">Null opens the first list that is not empty: mine, then nobody's, then the team's.</param>
    public async Task<InboxView> Read(InboxList? list, Guid? practice, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = db.Set<WorkItem>().AsNoTracking().Open.AwakeAt(now);
        if (practice is { } only) open = open.Where(w => w.Practice == new Kernel.PracticeId(only));
        var id = me.Id;
        // Counted in one pass: with thousands of open items each pass is most of the page.
        var counts = await open.GroupBy(_ => 1).Select(all => new { Team = all.Count(), Nobody = all.Count(w => w.Holder == null), Mine = all.Count(w => w.Holder == id || (w.Offer != null && w.Offer.To == id)) }).SingleOrDefaultAsync(ct);
        var (mine, nobody, team) = (counts?.Mine ?? 0, counts?.Nobody ?? 0, counts?.Team ?? 0);
        var shown = list ?? (mine > 0 ? InboxList.Mine : nobody > 0 ? InboxList.Nobody : InboxList.Team);
        var chosen = shown switch { InboxList.Mine => open.OfMember(me.Id), InboxList.Nobody => open.OfNobody, _ => open };
        var rows = await chosen.SoonestFirst.Take(InboxView.PageSize + 1)
            .Select(w => new InboxRow(w.Id, w.Practice, w.PatientLabel, w.Title, w.Class, w.Source, w.ReceivedAt, w.Due, w.Urgency, w.UrgencyWords, w.HoldCode, w.HoldReason, w.Holder,
                w.Offer != null ? w.Offer.To : null))
            .ToListAsync(ct);
        var names = await members.Cards(rows.SelectMany(r => new[] { r.Holder, r.OfferedTo }).OfType<Kernel.MemberId>(), ct);
        return new InboxView(shown,
            [.. rows.Take(InboxView.PageSize).Select(r => r with { HolderName = Who(r) })],
            mine, team, nobody, rows.Count > InboxView.PageSize);

        string Who(InboxRow row) =>
            row.OfferedTo is { } to && names.TryGetValue(to, out var offered) ? (to == me.Id ? "proposé à vous" : $"proposé à {offered.Name}")
            : row.Holder is { } holder && names.TryGetValue(holder, out var card) ? (holder == me.Id ? "vous" : card.Name) : "à personne";
    }
}
