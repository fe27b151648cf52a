using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Delegation;
using Relais.Contracts.Protocols;
using Relais.Delegation.Undo;
using Relais.Delegation.Work;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Delegation.Open;

/// <summary>The desk's door for other rooms.</summary>
internal sealed class Desk(RelaisDb db, WorkPen pen, TimeProvider clock, IHttpContextAccessor http) : IDesk
{
    private const int AtOnce = 500;

    public Guid Open(NewWork work)
    {
        var item = WorkItem.From(Guid.CreateVersion7(clock.GetUtcNow()), work);
        db.Add(item);
        db.Tell(clock, work.Practice, "work.open", item.Id, work.Patient, $"{work.Kind} {work.HoldCode}".TrimEnd());
        return item.Id;
    }

    public async Task Amend(DocumentId document, NewWork now, string why, bool lowers, CancellationToken ct)
    {
        var item = await db.Set<WorkItem>().SingleOrDefaultAsync(w => w.Document == document, ct);
        if (item is null) Open(now);
        else pen.Do(item, "amend", at => item.Becomes(now, lowers, at), note: why, canUndo: false);
    }

    public async Task Withdraw(DocumentId document, string why, CancellationToken ct)
    {
        var item = await db.Set<WorkItem>().SingleOrDefaultAsync(w => w.Document == document && w.IsOpen, ct);
        if (item is null) return;
        var step = pen.Do(item, "refuse", at => item.Withdraw(db.Walls.Actor!.Value, at), note: why, canUndo: false);
        if (http.HttpContext is { } request) LastDone.Leave(request, step.Id);
    }

    public async Task<bool> Follow(DocumentId earlier, NewWork later, string why, CancellationToken ct)
    {
        var item = await db.Set<WorkItem>().SingleOrDefaultAsync(w => w.Document == earlier && w.IsOpen, ct)
            ?? db.Set<WorkItem>().Local.SingleOrDefault(w => w.Document == earlier && w.IsOpen);
        if (item is null) return await OpenStillClinical(earlier, later, ct);
        pen.Do(item, "amend", at => item.IsNowAbout(later.Document, later, at), note: why, canUndo: false);
        return true;
    }

    /// <summary>What follows clinical content that a doctor closed is for a doctor too, whatever it calls itself; all else the caller opens.</summary>
    private async Task<bool> OpenStillClinical(DocumentId earlier, NewWork later, CancellationToken ct)
    {
        if (later.Class == KindClass.Clinical || !await db.Set<WorkItem>().AnyAsync(w => w.Document == earlier && w.Class == KindClass.Clinical, ct)) return false;
        Open(later with { Class = KindClass.Clinical, Protocol = null, Holder = later.HoldCode is null ? later.Accountable : null });
        return true;
    }

    public async Task<IReadOnlyDictionary<DocumentId, WorkState>> States(IReadOnlyCollection<DocumentId> documents, CancellationToken ct) =>
        (await Standings(documents, ct)).ToDictionary(s => s.Key, s => s.Value.State);

    public async Task<IReadOnlyDictionary<DocumentId, WorkStanding>> Standings(IReadOnlyCollection<DocumentId> documents, CancellationToken ct)
    {
        var standings = new Dictionary<DocumentId, WorkStanding>();
        foreach (var asked in documents.Chunk(AtOnce))
        {
            var items = await db.Set<WorkItem>().AsNoTracking().Where(w => asked.Contains(w.Document))
                .Select(w => new { w.Id, w.Document, Closed = !w.IsOpen, w.HoldCode, w.Holder, w.Accountable, w.Due }).ToListAsync(ct);
            foreach (var i in items) standings[i.Document] = new WorkStanding(i.Id, i.Closed ? WorkState.Closed : i.HoldCode is null ? WorkState.InHand : WorkState.Held, i.Holder, i.Accountable, i.Due);
        }

        return standings;
    }
}
