using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Access.Sessions;
using Relais.Platform.Requests;
using Relais.Platform.Store;
using Relais.Platform.Ui;

namespace Relais.Access.SignIn;

/// <summary>Ends this browser's session, or another of one's own from the list of sessions.</summary>
internal static class SignOut
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var actions = routes.MapActions("");
        actions.MapPost("/deconnexion", Leave).RequireAuthorization(Rights.SignedIn);
        actions.MapPost("/reglages/sessions/{id:guid}/fin", EndOne).RequireAuthorization(Rights.SignedIn);
    }

    private static async Task<IResult> Leave(HttpContext http, RelaisSignIn signIn, RelaisDb db, TimeProvider clock)
    {
        if (Guid.TryParse(http.User.FindFirst(RelaisSignIn.SessionClaim)?.Value, out var id)
            && await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == id, http.RequestAborted) is { } session)
        {
            session.End(clock.GetUtcNow());
            await db.SaveChangesAsync(http.RequestAborted);
        }

        await signIn.SignOutAsync();
        return ActionFilter.See("/connexion");
    }

    private static async Task<IResult> EndOne(Guid id, HttpContext http, CurrentMember me, RelaisDb db, TimeProvider clock)
    {
        var session = await db.Set<Session>().Where(s => s.Id == id && db.Set<Account>().Any(a => a.Id == s.Account && a.Member == me.Id)).SingleOrDefaultAsync(http.RequestAborted);
        if (session is null) return TypedResults.NotFound();
        session.End(clock.GetUtcNow());
        await db.SaveChangesAsync(http.RequestAborted);
        return ActionFilter.See("/reglages");
    }
}
