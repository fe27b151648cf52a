using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Protocols;
using Relais.Delegation.Work;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Delegation.Close;

/// <summary>POST /travail/{id}/cloture: the doctor's "vu", or the desk's closing of administrative work under a protocol in force today.</summary>
internal static class CloseWork
{
    public static void Map(RouteGroupBuilder work) => work.MapPost("/{id:guid}/cloture", Handle).RequireAuthorization(Rights.HandleWork);

    private static async Task<IResult> Handle(Guid id, WorkActions on, CurrentMember me, RelaisDb db, IProtocols protocols, TimeProvider clock, HttpContext http)
    {
        var work = await db.Set<WorkItem>().SingleOrDefaultAsync(w => w.Id == id, http.RequestAborted);
        if (work is null) return TypedResults.NotFound();
        var isDoctor = me.May(Rights.Validate, work.Practice);
        var roles = me.Mandates.Where(m => m.Practice == work.Practice).Select(m => m.Role).ToList();
        var protocol = isDoctor ? null : await protocols.Allowing(work.Practice, work.Kind, roles, clock.LocalDay(), http.RequestAborted);
        return await on.On(id, isDoctor ? "validate" : "close", (w, at) => w.Close(me.Id, isDoctor, protocol?.Cite(), at));
    }
}
