using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Intake;
using Relais.Delegation.Undo;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Delegation.Work;

/// <summary>What every verb on an item has in common: find it behind the walls, check the right, do, save, go on to the next.</summary>
internal sealed class WorkActions(RelaisDb db, WorkPen pen, CurrentMember me, IReserved reserved, IHttpContextAccessor http)
{
    private HttpContext Http => http.HttpContext!;

    /// <summary>404 for an item behind a wall: a stranger's row does not exist.</summary>
    /// <param name="mustRead">For verbs that bring it under the member's own hand or out of the others' sight: refused to those it is reserved from.</param>
    public async Task<IResult> On(Guid id, string verb, Action<WorkItem, DateTimeOffset> act, MemberId? to = null, string? note = null, bool mustRead = false)
    {
        var work = await db.Set<WorkItem>().SingleOrDefaultAsync(w => w.Id == id, Http.RequestAborted);
        if (work is null) return TypedResults.NotFound();
        me.MustHave(Rights.HandleWork, work.Practice);
        if (mustRead && (await reserved.Among([work.Document], Http.RequestAborted)).Count > 0)
            throw new Refusal("delegation.reserved", "Ce document est réservé à son médecin : passez-le-lui, il n'y a rien d'autre à en faire.");

        var step = pen.Do(work, verb, at => act(work, at), to, note);
        await db.SaveChangesAsync(Http.RequestAborted);
        LastDone.Leave(Http, step.Id);
        return ActionFilter.Back(Http, "/corbeille");
    }
}
