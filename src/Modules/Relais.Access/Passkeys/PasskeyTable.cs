using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Access.Passkeys;

/// <summary>Public halves of members' passkeys (WebAuthn level 3). The table is ours to declare: Identity adds it only to its own contexts.</summary>
internal sealed class PasskeyTable : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey)
    {
        passkey.ToTable("access_passkey").HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(1024);
        passkey.HasIndex(p => p.UserId);
        passkey.OwnsOne(p => p.Data, data => data.ToJson());
    }
}
