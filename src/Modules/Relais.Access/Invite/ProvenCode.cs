using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Relais.Access.Invite;

/// <summary>
/// What a browser carries between the code and the page that settles what is missing: a sealed cookie of a quarter of an hour that opens
/// that page alone. It holds the secret offered to the authenticator, so that a page loaded again shows the same one.
/// </summary>
internal sealed record ProvenCode(Guid Account, Guid Invitation, string Secret)
{
    public const string Scheme = "relais-code";
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    public Task Keep(HttpContext http) => http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
        [new Claim("account", Account.ToString()), new Claim("invitation", Invitation.ToString()), new Claim("secret", Secret)], Scheme)));

    /// <summary>Null when this browser proved nothing, or too long ago.</summary>
    public static async Task<ProvenCode?> Of(HttpContext http)
    {
        var found = (await http.AuthenticateAsync(Scheme)).Principal;
        return Guid.TryParse(found?.FindFirstValue("account"), out var account) && Guid.TryParse(found?.FindFirstValue("invitation"), out var invitation) && found?.FindFirstValue("secret") is { } secret
            ? new ProvenCode(account, invitation, secret) : null;
    }

    public static Task Forget(HttpContext http) => http.SignOutAsync(Scheme);
}
