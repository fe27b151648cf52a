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

/// <summary>POST /travail/etapes/{id}/annulation: one's own last verb, within ten seconds, while nobody built on it; of a lot, all that the one gesture did.</summary>
internal static class UndoStep
{
    public static void Map(RouteGroupBuilder work) => work.MapPost("/etapes/{id:guid}/annulation", Handle).RequireAuthorization(Rights.HandleWork);

    private static async Task<IResult> Handle(Guid id, HttpContext http, RelaisDb db, WorkPen pen, CurrentMember me, TimeProvider clock)
    {
        var ct = http.RequestAborted;
        var step = await db.Set<WorkStep>().SingleOrDefaultAsync(s => s.Id == id && s.By == me.Id, ct);
        if (step?.Before is null) return TypedResults.NotFound();
        var steps = step.Lot is { } lot ? await db.Set<WorkStep>().Where(s => s.Lot == lot && s.By == me.Id).OrderBy(s => s.Id).ToListAsync(ct) : [step];
        var ids = steps.Select(s => s.Work).ToList();
        var items = await db.Set<WorkItem>().Where(w => ids.Contains(w.Id)).ToDictionaryAsync(w => w.Id, ct);
        if (items.Count == 0) return TypedResults.NotFound();
        // Two seconds of grace for the way there and back.
        if (clock.GetUtcNow() - step.At > LastDone.Window + TimeSpan.FromSeconds(2))
            throw new Refusal("delegation.undo-late", "Les dix secondes sont passées. L'historique de l'élément permet de le reprendre.");
        var unchanged = steps.Where(s => items.TryGetValue(s.Work, out var item) && item.Version == s.VersionAfter).ToList();
        if (unchanged.Count == 0)
            throw new Refusal("delegation.undo-changed", "L'élément a changé depuis : il ne peut plus être annulé.");

        foreach (var done in unchanged) pen.Do(items[done.Work], "undo", _ => items[done.Work].GoBackTo(done.Memory()!), note: done.Verb, canUndo: false);
        await db.SaveChangesAsync(ct);
        LastDone.Forget(http);
        if (unchanged.Count < steps.Count)
            Notice.Leave(http, "refus", $"{unchanged.Count} sur {steps.Count} annulés : quelqu'un a changé le reste depuis, il ne peut plus être annulé.");
        return ActionFilter.Back(http, "/corbeille");
    }
}
