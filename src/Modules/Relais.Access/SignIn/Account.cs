using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Access.SignIn;

/// <summary>What one signs in with: one account, one member, one territory.</summary>
internal sealed class Account : IdentityUser<Guid>, IUnwalled
{
    public TerritoryId Territory { get; init; }

    public MemberId Member { get; init; }

    /// <summary>Closed by somebody who manages accounts; open again when null. A lock after too many tries is <see cref="IdentityUser{TKey}.LockoutEnd"/>.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The half minute, counted from 1970, of the last code that opened: neither it nor an earlier one opens again (RFC 6238 §5.2).</summary>
    public long LastCodeStep { get; private set; }

    /// <returns>False when the code of that half minute, or of a later one, has opened already.</returns>
    public bool TakeCode(long step)
    {
        if (step <= LastCodeStep) return false;
        LastCodeStep = step;
        return true;
    }

    public void Close(DateTimeOffset at) => ClosedAt ??= at;

    public void Reopen() => ClosedAt = null;

    public void Unlock() => (LockoutEnd, AccessFailedCount) = (null, 0);

    /// <summary>One more wrong try.</summary>
    /// <returns>True when it is one too many, and locks.</returns>
    public bool Miss(int most, DateTimeOffset until)
    {
        if (++AccessFailedCount < most) return false;
        (LockoutEnd, AccessFailedCount) = (until, 0);
        return true;
    }

    /// <returns>False when too many tried it while it was shut.</returns>
    public bool TryWhileShut(int most)
    {
        if (AccessFailedCount >= most) return false;
        AccessFailedCount++;
        return true;
    }

    /// <summary>It ended by itself; so did the count of tries made while it was shut.</summary>
    public void LockIsOver() => (LockoutEnd, AccessFailedCount) = (null, 0);

    /// <summary>Nobody comes in with it now, whatever they know.</summary>
    public bool IsShutAt(DateTimeOffset now) => ClosedAt is not null || LockoutEnd > now;

    /// <summary>Says so at the door; null when it is open.</summary>
    public Refusal? Refuses(DateTimeOffset now) =>
        ClosedAt is not null ? new Refusal("access.closed", "Ce compte est fermé. Demandez à la personne qui gère votre cabinet de le rouvrir.")
        : LockoutEnd > now ? new Refusal("access.locked", "Ce compte est fermé un quart d'heure après trop d'essais. Réessayez plus tard, ou demandez à la personne qui gère votre cabinet de le débloquer.") : null;
}

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("access_account");
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
        account.HasIndex(a => a.Member).IsUnique();   // two hands that give an account at once give one
        account.HasIndex(a => a.LockoutEnd);   // the few that are locked, asked for each minute
        account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
    }
}

internal sealed class ClaimTable : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim) => claim.ToTable("access_claim").HasKey(c => c.Id);
}

internal sealed class LoginTable : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login) => login.ToTable("access_login").HasKey(l => new { l.LoginProvider, l.ProviderKey });
}

internal sealed class TokenTable : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token) => token.ToTable("access_token").HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
}
