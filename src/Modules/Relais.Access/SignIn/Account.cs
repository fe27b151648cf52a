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
}

internal sealed class AccountTable : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("access_account");
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
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
