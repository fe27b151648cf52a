using Microsoft.EntityFrameworkCore;
using Relais.Delegation.Work;
using Relais.Platform.Modules;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Delegation.Inbox;

/// <summary>Beside "Corbeille": for the desk what is mine and what is nobody's; for a doctor, who has a list of his own, only what is mine.</summary>
internal sealed class InboxCount(RelaisDb db, CurrentMember me, TimeProvider clock) : IMenuCount
{
    public string Href => "/corbeille";

    public string Right => Rights.HandleWork;

    public Task<int> Now(CancellationToken ct)
    {
        var id = me.Id;
        var open = db.Set<WorkItem>().AsNoTracking().Open.AwakeAt(clock.GetUtcNow());
        return me.May(Rights.Validate)
            ? open.OfMember(id).CountAsync(ct)
            : open.Where(w => w.Holder == null || w.Holder == id || (w.Offer != null && w.Offer.To == id)).CountAsync(ct);
    }
}

/// <summary>Beside "À valider": what a doctor holds or is offered.</summary>
internal sealed class ToValidateCount(RelaisDb db, CurrentMember me, TimeProvider clock) : IMenuCount
{
    public string Href => "/a-valider";

    public string Right => Rights.Validate;

    public Task<int> Now(CancellationToken ct) => db.Set<WorkItem>().AsNoTracking().ToValidateBy(me.Id, me.DoctorIn).AwakeAt(clock.GetUtcNow()).CountAsync(ct);
}
