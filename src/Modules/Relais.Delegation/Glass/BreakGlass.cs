using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Intake;
using Relais.Contracts.Patients;
using Relais.Delegation.Work;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Delegation.Glass;

/// <summary>POST /travail/{id}/bris-de-glace: a health professional says why they must read what a reserved item is about, and reads it for a while; its doctor is told.</summary>
internal static class BreakGlass
{
    public static void Map(RouteGroupBuilder work) => work.MapPost("/{id:guid}/bris-de-glace", Handle).RequireAuthorization(Rights.BreakGlass);

    private static async Task<IResult> Handle(Guid id, [FromForm(Name = "motif")] string? reason, HttpContext http, RelaisDb db, IReserved reserved, IGlass glass, CurrentMember me)
    {
        var ct = http.RequestAborted;
        if (await db.Set<WorkItem>().AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, ct) is not { } work) return TypedResults.NotFound();
        me.MustHave(Rights.BreakGlass, work.Practice);
        if (!(await reserved.Among([work.Document], ct)).TryGetValue(work.Document, out var reserve)) return ActionFilter.Back(http, "/corbeille");

        // A closed record opens as a record; one document alone when only it is reserved.
        await glass.Break(new BrokenGlass(work.Practice, work.Patient, ReservedCard.HidesWho(reserve) ? null : work.Document, id, work.Accountable, reason?.Trim() ?? ""), ct);
        await db.SaveChangesAsync(ct);
        Notice.Leave(http, "fait", "Ouvert pour vous, pour un temps. Son médecin en est prévenu, avec votre motif.");
        return ActionFilter.Back(http, "/corbeille");
    }
}
