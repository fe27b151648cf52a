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
    ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<Account>> log)
    : UserManager<Account>(store, options, hasher, users, passwords, normalizer, errors, services, log)
{
    public override async Task<bool> IsLockedOutAsync(Account user) => user.ClosedAt is not null || await base.IsLockedOutAsync(user);
}
