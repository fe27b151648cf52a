using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Access;
using Relais.Contracts.Intake;
using Relais.Contracts.Patients;
using Relais.Contracts.Territory;
using Relais.Delegation.Work;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Panels;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Delegation.Inbox;

/// <summary>Reads an item for the desk, and tells the look.</summary>
internal sealed class ItemReader(RelaisDb db, CurrentMember me, IMembers members, IPractices practices, IEnumerable<IItemPanel> panels, IReserved reserved, IGlass glass, TimeProvider clock)
{
    /// <summary>Null behind a wall. The look is in the journal before anything of the item is read for the page.</summary>
    public async Task<ItemView?> Look(Guid id, string returnTo, CancellationToken ct)
    {
        var seen = await db.Set<WorkItem>().AsNoTracking().Where(w => w.Id == id).Select(w => new { w.Practice, w.Patient, w.Document }).SingleOrDefaultAsync(ct);
        if (seen is null) return null;
        Reserve? kept = (await reserved.Among([seen.Document], ct)).TryGetValue(seen.Document, out var why) ? why : null;
        TellLook();
        var openedBy = await Opening.Meet(db, me, id, seen.Practice, clock, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException raced) when (Collision.Is(raced))
        {
            // Two looks of one member at once: the other one changed the sign, and both are told.
            db.ChangeTracker.Clear();
            TellLook();
            await db.SaveChangesAsync(ct);
        }

        var work = await db.Set<WorkItem>().AsNoTracking().SingleAsync(w => w.Id == id, ct);
        var history = await db.Set<WorkStep>().AsNoTracking().Where(s => s.Practice == work.Practice && s.Work == id).OrderBy(s => s.Id).ToListAsync(ct);
        var serving = await members.Serving(work.Practice, ct);
        var ids = history.SelectMany(s => new[] { s.By, s.To }).Append(work.Holder).Append(work.Accountable).Append(work.Offer?.To).Append(work.Offer?.By).Append(openedBy?.By).OfType<MemberId>();
        var shown = new ItemShown(work.Id, work.Practice, work.Patient, work.Document, me.May(Rights.HandleWork, work.Practice), returnTo);
        return new ItemView(work, (await practices.Find(work.Practice, ct))?.Name ?? "", await members.Cards(ids, ct), serving, history,
            kept is null ? await Load(ItemPlace.Centre, shown, ct) : [], kept is null ? await Load(ItemPlace.Side, shown, ct) : [], openedBy) { Reserved = kept, GlassUntil = kept is null ? await GlassUntil(work, ct) : null };

        void TellLook() => db.Tell(clock, seen.Practice, "work.look", id, seen.Patient, kept is null ? null : "reserved");
    }

    private async Task<DateTimeOffset?> GlassUntil(WorkItem work, CancellationToken ct) => !me.May(Rights.BreakGlass, work.Practice) ? null :
        (await glass.Open(ct)).Where(g => g.Document == work.Document || (g.Document is null && g.Patient == work.Patient)).Max(g => (DateTimeOffset?)g.Until);

    private async Task<IReadOnlyList<RenderFragment>> Load(ItemPlace place, ItemShown item, CancellationToken ct)
    {
        var fragments = new List<RenderFragment>();
        foreach (var panel in panels.Where(p => p.Place == place).OrderBy(p => p.Order))
            if (await panel.Load(item, ct) is { } fragment) fragments.Add(fragment);
        return fragments;
    }
}
