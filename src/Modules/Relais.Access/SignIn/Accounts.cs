using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Relais.Access.SignIn;

/// <summary>
/// Identity's accounts, which know that one may be closed by hand as well as locked by too many tries. A closing ends what is open; a
/// lock does not: anybody who knows a login could else put its owner out of work with ten wrong passwords.
/// </summary>
internal sealed class Accounts(
    IUserStore<Account> store, IOptions<IdentityOptions> options, IPasswordHasher<Account> hasher, IEnumerable<IUserValidator<Account>> users, IEnumerable<IPasswordValidator<Account>> passwords,
    ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<Account>> log, Locks locks, UsedCodes used, TimeProvider clock)
    : UserManager<Account>(store, options, hasher, users, passwords, normalizer, errors, services, log)
{
    private bool triedCode;

    public override Task<bool> IsLockedOutAsync(Account user) => Task.FromResult(user.IsShutAt(clock.GetUtcNow()));

    /// <remarks>A code opens once.</remarks>
    public override async Task<bool> VerifyTwoFactorTokenAsync(Account user, string tokenProvider, string token)
    {
        triedCode = true;
        return await base.VerifyTwoFactorTokenAsync(user, tokenProvider, token) && await GetAuthenticatorKeyAsync(user) is { } secret && await used.Take(user, secret, token, CancellationToken);
    }

    /// <remarks>Identity counts none of the tries that come at once, but one: a guesser would send a hundred together.</remarks>
    public override async Task<IdentityResult> AccessFailedAsync(Account user)
    {
        await locks.Miss(user, Options.Lockout, triedCode ? Locks.ByCode : Locks.ByPassword, CancellationToken);
        return IdentityResult.Success;
    }
}
