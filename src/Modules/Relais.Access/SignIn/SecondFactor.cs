using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Relais.Platform.Store;

namespace Relais.Access.SignIn;

/// <summary>The secret an account shares with its authenticator: one row of Identity's tokens, by the names Identity reads it under. Saved by the caller.</summary>
internal static class SecondFactor
{
    public const string Store = "[AspNetUserStore]", Key = "AuthenticatorKey";

    extension(RelaisDb db)
    {
        public IQueryable<IdentityUserToken<Guid>> SecondFactors => db.Set<IdentityUserToken<Guid>>().Where(t => t.LoginProvider == Store && t.Name == Key);

        public async Task<bool> HasSecondFactor(Account account, CancellationToken ct) => account.TwoFactorEnabled && await db.SecondFactors.AnyAsync(t => t.UserId == account.Id, ct);

        public void SetSecondFactor(Account account, string secret)
        {
            db.Add(new IdentityUserToken<Guid> { UserId = account.Id, LoginProvider = Store, Name = Key, Value = secret });
            account.TwoFactorEnabled = true;
        }

        /// <summary>The authenticator and every passkey stop opening the account; a password alone opens nothing meanwhile.</summary>
        public async Task ForgetSecondFactors(Account account, CancellationToken ct)
        {
            db.RemoveRange(await db.SecondFactors.Where(t => t.UserId == account.Id).ToListAsync(ct));
            db.RemoveRange(await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == account.Id).ToListAsync(ct));
            account.TwoFactorEnabled = true;
        }
    }
}
