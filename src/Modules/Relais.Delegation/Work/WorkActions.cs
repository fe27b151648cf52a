using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Relais.Delegation.Undo;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Delegation.Work;

/// <summary>What every verb on an item has in common: find it behind the walls, check the right, do, save, go on to the next.</summary>
internal sealed class WorkActions(RelaisDb db, WorkPen pen, CurrentMember me, IHttpContextAccessor http)
{
    private HttpContext Http => http.HttpContext!;

    /// <summary>404 for an item behind a wall: a stranger's row does not exist.</summary>
    public async Task<IResult> On(Guid id, string verb, Action<WorkItem, DateTimeOffset> act, MemberId? to = null, string? note = null, string right = Rights.HandleWork)
    {
        var work = await db.Set<WorkItem>().SingleOrDefaultAsync(w => w.Id == id, Http.RequestAborted);
        if (work is null) return TypedResults.NotFound();
        me.MustHave(right, work.Practice);

        var step = pen.Do(work, verb, at => act(work, at), to, note);
        await db.SaveChangesAsync(Http.RequestAborted);
        LastDone.Leave(Http, step.Id);
        return ActionFilter.Back(Http, "/corbeille");
    }
}
