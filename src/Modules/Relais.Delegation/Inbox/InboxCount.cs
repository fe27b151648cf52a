using Microsoft.EntityFrameworkCore;
using Relais.Delegation.Work;
using Relais.Platform.Modules;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Delegation.Inbox;

/// <summary>Beside "Corbeille": for the desk what is mine and what is nobody's; for a doctor, who has a list of his own, only what is mine.</summary>
internal sealed class InboxCount(OpenCounts counts, CurrentMember me) : IMenuCount
{
    public string Href => "/corbeille";

    public string Right => Rights.HandleWork;

    public async Task<int> Now(CancellationToken ct)
    {
        var open = await counts.Now(ct);
        return me.May(Rights.Validate) ? open.Mine : open.Mine + open.Nobody;
    }
}

/// <summary>Beside "À valider": what a doctor holds or is offered.</summary>
internal sealed class ToValidateCount(RelaisDb db, CurrentMember me, TimeProvider clock) : IMenuCount
{
    public string Href => "/a-valider";

    public string Right => Rights.Validate;

    public Task<int> Now(CancellationToken ct) => db.Set<WorkItem>().AsNoTracking().ToValidateBy(me.Id, me.DoctorIn).AwakeAt(clock.GetUtcNow()).CountAsync(ct);
}
