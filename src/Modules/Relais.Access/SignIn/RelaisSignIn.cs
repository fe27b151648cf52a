using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Relais.Access.Sessions;
using Relais.Platform.Store;

namespace Relais.Access.SignIn;

/// <summary>Identity's sign-in, with a session row behind each cookie.</summary>
internal sealed class RelaisSignIn(
    UserManager<Account> accounts, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> principals, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, RelaisDb db, TimeProvider clock)
    : SignInManager<Account>(accounts, http, principals, options, log, schemes, confirmation)
{
    public const string SessionClaim = "relais:session";

    /// <summary>The session this browser's cookie names; null when it names none.</summary>
    public static Guid? SessionOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirst(SessionClaim)?.Value, out var id) ? id : null;

    /// <remarks>A password alone opens nothing, whatever the account says of itself.</remarks>
    protected override async Task<SignInResult> SignInOrTwoFactorAsync(Account user, bool isPersistent, string? loginProvider = null, bool bypassTwoFactor = false) =>
        bypassTwoFactor || await IsTwoFactorEnabledAsync(user) ? await base.SignInOrTwoFactorAsync(user, isPersistent, loginProvider, bypassTwoFactor) : SignInResult.NotAllowed;

    /// <remarks>An account whose authenticator was lost still asks for the second step: it is there that the code to settle it again is typed.</remarks>
    public override Task<bool> IsTwoFactorEnabledAsync(Account user) => Task.FromResult(user.TwoFactorEnabled);

    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var now = clock.GetUtcNow();
        var session = new Session { Id = Guid.CreateVersion7(now), Account = user.Id, StartedAt = now, Device = Devices.InWords(Context.Request.Headers.UserAgent.ToString()) };
        session.See(now);
        db.Add(session);
        await db.SaveChangesAsync(Context.RequestAborted);
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims.Append(new Claim(SessionClaim, session.Id.ToString())));
    }
}
