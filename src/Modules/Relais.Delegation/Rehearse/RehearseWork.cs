using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Delegation;
using Relais.Contracts.Protocols;
using Relais.Delegation.Work;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Delegation.Rehearse;

internal sealed class RehearseWork(RelaisDb db, WorkPen pen, CurrentMember me, IProtocols protocols, TimeProvider clock) : IRehearseWork
{
    public async Task<IReadOnlyList<RehearsedItem>> OpenBefore(PracticeId practice, DateTimeOffset before, CancellationToken ct) =>
        await db.Set<WorkItem>().AsNoTracking().Open.Where(w => w.Practice == practice && w.ReceivedAt < before).OrderBy(w => w.ReceivedAt)
            .Select(w => new RehearsedItem(w.Id, w.Document, w.Class, w.HoldCode, w.Protocol, w.Accountable, w.Holder, w.ReceivedAt)).ToListAsync(ct);

    public async Task Take(Guid work, CancellationToken ct)
    {
        var item = await db.Set<WorkItem>().SingleAsync(w => w.Id == work, ct);
        pen.Do(item, "take", at => item.Take(me.Id, at));
        await db.SaveChangesAsync(ct);
    }

    public async Task Close(Guid work, bool asDoctor, CancellationToken ct)
    {
        var item = await db.Set<WorkItem>().SingleAsync(w => w.Id == work, ct);
        var roles = me.Mandates.Where(m => m.Practice == item.Practice).Select(m => m.Role).ToList();
        var protocol = asDoctor ? null : await protocols.Allowing(item.Practice, item.Kind, roles, clock.LocalDay(), ct);
        pen.Do(item, asDoctor ? "validate" : "close", at => item.Close(me.Id, asDoctor, protocol?.Cite(), at));
        await db.SaveChangesAsync(ct);
    }
}
