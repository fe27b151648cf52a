using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Delegation.Work;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Delegation.Undo;

/// <summary>POST /travail/etapes/{id}/annulation: one's own last verb, within ten seconds, while nobody built on it.</summary>
internal static class UndoStep
{
    public static void Map(RouteGroupBuilder work) => work.MapPost("/etapes/{id:guid}/annulation", Handle).RequireAuthorization(Rights.HandleWork);

    private static async Task<IResult> Handle(Guid id, HttpContext http, RelaisDb db, WorkPen pen, CurrentMember me, TimeProvider clock)
    {
        var step = await db.Set<WorkStep>().SingleOrDefaultAsync(s => s.Id == id && s.By == me.Id, http.RequestAborted);
        var work = step is null ? null : await db.Set<WorkItem>().SingleOrDefaultAsync(w => w.Id == step.Work, http.RequestAborted);
        if (step?.Memory() is not { } memory || work is null) return TypedResults.NotFound();
        // Two seconds of grace for the way there and back.
        if (clock.GetUtcNow() - step.At > LastDone.Window + TimeSpan.FromSeconds(2))
            throw new Refusal("delegation.undo-late", "Les dix secondes sont passées. L'historique de l'élément permet de le reprendre.");
        if (work.Version != step.VersionAfter)
            throw new Refusal("delegation.undo-changed", "L'élément a changé depuis : il ne peut plus être annulé.");

        pen.Do(work, "undo", _ => work.GoBackTo(memory), note: step.Verb, canUndo: false);
        await db.SaveChangesAsync(http.RequestAborted);
        LastDone.Forget(http);
        return ActionFilter.Back(http, "/corbeille");
    }
}
