using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Relais.Access.Sessions;
using Relais.Access.SignIn;
using Relais.Access.Tenants;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Access.Invite;

/// <summary>From a code to an account that opens: what is missing is settled in one step with what proves it, and the code has served.</summary>
internal sealed class SettleWayIn(RelaisDb db, UserManager<Account> accounts, RelaisSignIn signIn, Invitations invitations, DoorPlates doors, CurrentWalls walls, TimeProvider clock)
{
    /// <summary>True when what was typed in place of a password is the account's open code, whether or not the account is shut.</summary>
    public async Task<bool> Knows(Account account, string? typed, CancellationToken ct)
    {
        walls.Stand(Walls.OfTerritory(account.Territory, account.Member));
        return await invitations.Find(account, typed, ct) is not null;
    }

    /// <summary>True when the code typed in place of what the account lacks was right; this browser may then settle it.</summary>
    public async Task<bool> Begin(Account account, string? typed, HttpContext http)
    {
        walls.Stand(Walls.OfTerritory(account.Territory, account.Member));
        if (account.IsShutAt(clock.GetUtcNow()) || await invitations.Find(account, typed, http.RequestAborted) is not { } invitation) return false;
        await new ProvenCode(account.Id, invitation.Id, accounts.GenerateNewAuthenticatorKey()).Keep(http);
        return true;
    }

    /// <summary>What this browser may settle now; null when nothing.</summary>
    public async Task<WayToSettle?> Proven(HttpContext http)
    {
        var ct = http.RequestAborted;
        if (await ProvenCode.Of(http) is not { } proven || await accounts.FindByIdAsync(proven.Account.ToString()) is not { } account) return null;
        if (await doors.At(http.Request.Host.Host, ct) is not { } tenant || tenant.Id != account.Territory) return null;
        walls.Stand(Walls.OfTerritory(tenant.Id, account.Member));
        var last = await db.Set<Invitation>().Where(i => i.Account == account.Id).OrderByDescending(i => i.Id).FirstOrDefaultAsync(ct);
        if (last is null || last.Id != proven.Invitation || !last.IsOpenAt(clock.GetUtcNow())) return null;
        return new WayToSettle(account, last, tenant.Name, proven.Secret, account.PasswordHash is null, !await db.HasSecondFactor(account, ct));
    }

    public async Task Settle(WayToSettle way, string? password, string? code, HttpContext http)
    {
        var (account, now, ct) = (way.Account, clock.GetUtcNow(), http.RequestAborted);
        if (account.Refuses(now) is { } shut) throw shut;
        if (way.NeedsPassword) await MustBeStrong(account, password);
        await MustHaveTheCode(way, code);

        if (way.NeedsPassword) account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password!);
        if (way.NeedsSecondFactor) db.SetSecondFactor(account, way.Secret);
        account.SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20));
        account.Unlock();
        way.Invitation.Use(now);
        walls.Stand(Walls.OfPractices(account.Territory, [way.Invitation.Practice], account.Member));
        db.Tell(clock, way.Invitation.Practice, "member.enter", way.Invitation.Id, note: $"{account.Member}");
        await db.EndSessionsOf(account, now, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException raced) when (Collision.Is(raced))
        {
            db.ChangeTracker.Clear();
            throw new Refusal("access.invitation-used", "Ce code vient de servir dans un autre navigateur.");
        }

        await ProvenCode.Forget(http);
        await signIn.SignInWithClaimsAsync(account, isPersistent: false, [new System.Security.Claims.Claim("amr", "mfa")]);
    }

    private async Task MustBeStrong(Account account, string? password)
    {
        foreach (var rule in accounts.PasswordValidators)
            if (!(await rule.ValidateAsync(accounts, account, password)).Succeeded) throw new Refusal("access.weak-password", "Prenez au moins dix caractères, dont cinq différents.");
        if (InvitationCode.HashOf(password) is not null) throw new Refusal("access.weak-password", "Choisissez un mot de passe à vous, pas le code reçu.");
    }

    /// <remarks>A second factor that stays is what proves who holds the code: tries are counted as at the door.</remarks>
    private async Task MustHaveTheCode(WayToSettle way, string? code)
    {
        if (way.NeedsSecondFactor)
        {
            if (Totp.StepOf(way.Secret, code, clock.GetUtcNow()) is not { } step) throw new Refusal("access.code", "Ces six chiffres ne sont pas ceux de ce carré : photographiez-le, puis recopiez ce que l'application affiche maintenant.");
            way.Account.TakeCode(step);   // saved with the secret it proves
            return;
        }

        if (await accounts.VerifyTwoFactorTokenAsync(way.Account, TokenOptions.DefaultAuthenticatorProvider, (code ?? "").Replace(" ", "", StringComparison.Ordinal))) return;
        await accounts.AccessFailedAsync(way.Account);
        throw way.Account.Refuses(clock.GetUtcNow()) ?? new Refusal("access.code", "Ce code n'est pas le bon, ou il vient d'expirer : recopiez celui qui s'affiche maintenant.");
    }
}
