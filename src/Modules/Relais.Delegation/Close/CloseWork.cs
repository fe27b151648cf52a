using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Delegation.Work;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Delegation.Close;

/// <summary>POST /travail/{id}/cloture: the doctor's "vu", or the desk's closing of administrative work under a protocol in force today.</summary>
internal static class CloseWork
{
    public static void Map(RouteGroupBuilder work) => work.MapPost("/{id:guid}/cloture", Handle).RequireAuthorization(Rights.HandleWork);

    private static async Task<IResult> Handle(Guid id, WorkActions on, CurrentMember me, RelaisDb db, WhoCloses who, HttpContext http)
    {
        var work = await db.Set<WorkItem>().SingleOrDefaultAsync(w => w.Id == id, http.RequestAborted);
        if (work is null) return TypedResults.NotFound();
        var (asDoctor, protocol) = await who.Of(work, http.RequestAborted);
        return await on.On(id, asDoctor ? "validate" : "close", (w, at) => w.Close(me.Id, asDoctor, protocol, at));
    }
}
