using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Relais.Access.SignIn;
using Relais.Access.Tenants;
using Relais.Kernel;
using Relais.Platform.Ui;

namespace Relais.Access.Passkeys;

/// <summary>Signs in with a passkey: what one holds and, since verification by the device is required, what one is or knows. Both factors in one gesture.</summary>
internal static class SignInWithPasskey
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var door = routes.MapActions("/connexion");
        door.MapPost("/cle/defi", async (RelaisSignIn signIn) => TypedResults.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json")).AllowAnonymous();
        door.MapPost("/cle", Enter).AllowAnonymous();
    }

    private static async Task<IResult> Enter([FromForm(Name = "cle")] string? credential, HttpContext http, RelaisSignIn signIn, UserManager<Account> accounts, DoorPlates doors, TimeProvider clock)
    {
        var tenant = await doors.At(http.Request.Host.Host, http.RequestAborted);
        var proof = string.IsNullOrEmpty(credential) ? null : await Assert(signIn, credential);
        if (proof is not { Succeeded: true } || proof.User.Territory != tenant?.Id) throw new Refusal("access.passkey", "Cette clé n'ouvre aucun compte ici. Entrez avec votre identifiant.");
        if (proof.User.Refuses(clock.GetUtcNow()) is { } shut) throw shut;

        await accounts.AddOrUpdatePasskeyAsync(proof.User, proof.Passkey);   // its counter went up: a copied key shows
        await signIn.SignInWithClaimsAsync(proof.User, isPersistent: false, [new Claim("amr", "hwk")]);
        return ActionFilter.Back(http, "/");
    }

    private static async Task<PasskeyAssertionResult<Account>?> Assert(RelaisSignIn signIn, string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null;   // no challenge was asked for in this browser, or it went stale
        }
    }
}
