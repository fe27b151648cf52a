using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Relais.Access.SignIn;

/// <summary>The work of verifying a password where there is none to verify, so that the time of an answer does not tell who has an account.</summary>
internal sealed class DecoyPassword(IOptions<PasswordHasherOptions> options)
{
    private static readonly Account Nobody = new();
    private readonly PasswordHasher<Account> hasher = new(options);
    private string? hash;

    public void Verify(string typed) => hasher.VerifyHashedPassword(Nobody, hash ??= hasher.HashPassword(Nobody, "no account has this password"), typed);
}
