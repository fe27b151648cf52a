using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Relais.Access.Sessions;
using Relais.Platform.Store;

namespace Relais.Access.SignIn;

/// <summary>Identity's accounts, which know that one may be closed by hand as well as locked by too many tries.</summary>
internal sealed class Accounts(
    IUserStore<Account> store, IOptions<IdentityOptions> options, IPasswordHasher<Account> hasher, IEnumerable<IUserValidator<Account>> users, IEnumerable<IPasswordValidator<Account>> passwords,
    ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<Account>> log, RelaisDb db, TimeProvider clock)
    : UserManager<Account>(store, options, hasher, users, passwords, normalizer, errors, services, log)
{
    public override async Task<bool> IsLockedOutAsync(Account user) => user.ClosedAt is not null || await base.IsLockedOutAsync(user);

    /// <remarks>The lock takes what is open with it: it would else last as long as the one who was guessed.</remarks>
    public override async Task<IdentityResult> AccessFailedAsync(Account user)
    {
        var counted = await base.AccessFailedAsync(user);
        if (await IsLockedOutAsync(user) && await db.EndSessionsOf(user, clock.GetUtcNow(), CancellationToken) > 0) await db.SaveChangesAsync(CancellationToken);
        return counted;
    }
}
