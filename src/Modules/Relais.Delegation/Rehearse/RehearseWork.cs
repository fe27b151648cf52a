using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Delegation;
using Relais.Delegation.Close;
using Relais.Delegation.HandOver;
using Relais.Delegation.Work;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Delegation.Rehearse;

internal sealed class RehearseWork(RelaisDb db, WorkPen pen, CurrentMember me, WhoReceives receives, WhoCloses who) : IRehearseWork
{
    public async Task<IReadOnlyList<RehearsedItem>> OpenBefore(PracticeId practice, DateTimeOffset before, CancellationToken ct) =>
        await Seen(db.Set<WorkItem>().AsNoTracking().Open.Where(w => w.Practice == practice && w.ReceivedAt < before).OrderBy(w => w.ReceivedAt)).ToListAsync(ct);

    public Task<RehearsedItem?> About(DocumentId document, CancellationToken ct) =>
        Seen(db.Set<WorkItem>().AsNoTracking().Open.Where(w => w.Document == document)).SingleOrDefaultAsync(ct);

    public Task Take(Guid work, bool over, CancellationToken ct) => over
        ? Do(work, "take-over", (item, at) => item.TakeOver(me.Id, at), ct)
        : Do(work, "take", (item, at) => item.Take(me.Id, at), ct);

    public async Task Offer(Guid work, MemberId to, string? note, CancellationToken ct)
    {
        await receives.Allow(work, to, ct);
        await Do(work, "offer", (item, at) => item.OfferTo(to, me.Id, note, at), ct, to, note);
    }

    public Task Answer(Guid work, bool accepts, CancellationToken ct) => accepts
        ? Do(work, "accept", (item, at) => item.Accept(me.Id, at), ct)
        : Do(work, "decline", (item, _) => HandOverWork.Decline(item, me.Id), ct);

    public async Task Close(Guid work, CancellationToken ct)
    {
        var item = await db.Set<WorkItem>().SingleAsync(w => w.Id == work, ct);
        var (asDoctor, protocol) = await who.Of(item, ct);
        await Do(work, asDoctor ? "validate" : "close", (w, at) => w.Close(me.Id, asDoctor, protocol, at), ct);
    }

    private async Task Do(Guid work, string verb, Action<WorkItem, DateTimeOffset> act, CancellationToken ct, MemberId? to = null, string? note = null)
    {
        var item = await db.Set<WorkItem>().SingleAsync(w => w.Id == work, ct);
        me.MustHave(Rights.HandleWork, item.Practice);
        pen.Do(item, verb, at => act(item, at), to, note);
        await db.SaveChangesAsync(ct);
    }

    private static IQueryable<RehearsedItem> Seen(IQueryable<WorkItem> work) => work.Select(w =>
        new RehearsedItem(w.Id, w.Document, w.Kind, w.Class, w.HoldCode, w.Protocol, w.Accountable, w.Holder, w.Offer == null ? null : w.Offer.To, w.ReceivedAt, w.Urgency));
}
