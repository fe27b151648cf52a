using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Relais.Access.Sessions;
using Relais.Access.SignIn;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Ui;

namespace Relais.Access.Passkeys;

/// <summary>Ties a key of this device to one's account, after the password was given again; or unties one.</summary>
internal static class RegisterPasskey
{
    private const int Most = 10;

    public static void Map(RouteGroupBuilder settings)
    {
        settings.MapPost("/cles/defi", Challenge).RequireAuthorization(Rights.SignedIn);
        settings.MapPost("/cles", Register).RequireAuthorization(Rights.SignedIn);
        settings.MapPost("/cles/{id}/retrait", Remove).RequireAuthorization(Rights.SignedIn);
    }

    private static async Task<IResult> Challenge(HttpContext http, RelaisSignIn signIn, UserManager<Account> accounts, CurrentMember me)
    {
        var account = await Mine(accounts, http);
        var entity = new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = me.Name };
        return TypedResults.Content(await signIn.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    private static async Task<IResult> Register([FromForm(Name = "cle")] string? credential, [FromForm(Name = "mot-de-passe")] string? password, HttpContext http, RelaisSignIn signIn, UserManager<Account> accounts)
    {
        var account = await Mine(accounts, http);
        if (string.IsNullOrEmpty(credential)) throw new Refusal("access.passkey-script", "Une clé d'accès demande un navigateur récent, où le script est permis.");
        if (await accounts.IsLockedOutAsync(account)) throw new Refusal("access.locked", "Après trop d'essais, aucune clé ne peut être ajoutée avant un quart d'heure.");
        if (!await accounts.CheckPasswordAsync(account, password ?? ""))
        {
            await accounts.AccessFailedAsync(account);
            throw new Refusal("access.wrong-password", "Le mot de passe n'est pas le bon.");
        }

        if ((await accounts.GetPasskeysAsync(account)).Count >= Most) throw new Refusal("access.passkeys-full", "Retirez d'abord une clé : dix suffisent.");
        var made = await Attest(signIn, credential);
        if (made is not { Succeeded: true } || made.UserEntity.Id != account.Id.ToString()) throw new Refusal("access.passkey", "Cette clé n'a pas pu être enregistrée : recommencez.");

        made.Passkey.Name = Devices.InWords(http.Request.Headers.UserAgent.ToString());
        await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey);
        Notice.Leave(http, "fait", "Cette clé ouvre désormais votre compte.");
        return ActionFilter.See("/reglages");
    }

    private static async Task<IResult> Remove(string id, HttpContext http, UserManager<Account> accounts)
    {
        var account = await Mine(accounts, http);
        var key = (await accounts.GetPasskeysAsync(account)).SingleOrDefault(p => WebEncoders.Base64UrlEncode(p.CredentialId) == id);
        if (key is null) return TypedResults.NotFound();
        await accounts.RemovePasskeyAsync(account, key.CredentialId);
        Notice.Leave(http, "fait", "Cette clé n'ouvre plus votre compte.");
        return ActionFilter.See("/reglages");
    }

    private static async Task<PasskeyAttestationResult?> Attest(RelaisSignIn signIn, string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null;   // no challenge was asked for in this browser, or it went stale
        }
    }

    private static async Task<Account> Mine(UserManager<Account> accounts, HttpContext http) =>
        await accounts.GetUserAsync(http.User) ?? throw new InvalidOperationException("A signed-in member without an account.");
}
