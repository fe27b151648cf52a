using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Patients.Glass;

/// <summary>POST /patients/bris-de-glace/{id}/vu: the doctor who was told of a broken glass has read it.</summary>
internal static class SeeGlass
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapActions("/patients/bris-de-glace").MapPost("/{id:guid}/vu", Handle).RequireAuthorization(Rights.SignedIn);

    private static async Task<IResult> Handle(Guid id, HttpContext http, RelaisDb db, CurrentMember me, TimeProvider clock)
    {
        var ct = http.RequestAborted;
        if (await db.Set<Glass>().SingleOrDefaultAsync(g => g.Id == id && g.Told == me.Id, ct) is not { } glass) return TypedResults.NotFound();
        glass.See(clock.GetUtcNow());
        db.Tell(clock, glass.Practice, "patient.glass-seen", id, glass.Patient);
        await db.SaveChangesAsync(ct);
        return ActionFilter.Back(http, "/");
    }
}
