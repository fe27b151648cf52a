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

/// <summary>Ends this browser's session.</summary>
internal static class SignOut
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapActions("").MapPost("/deconnexion", Leave).RequireAuthorization(Rights.SignedIn);

    private static async Task<IResult> Leave(HttpContext http, RelaisSignIn signIn, RelaisDb db, TimeProvider clock)
    {
        if (RelaisSignIn.SessionOf(http.User) is { } id
            && await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == id, http.RequestAborted) is { } session)
        {
            session.End(clock.GetUtcNow());
            await db.SaveChangesAsync(http.RequestAborted);
        }

        await signIn.SignOutAsync();
        return ActionFilter.See("/connexion");
    }
}
