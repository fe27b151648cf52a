using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Territory.Practices;

/// <summary>Who answers, in a practice, for what has no patient or no doctor.</summary>
internal sealed class Referent : IWalledByPractice
{
    public Guid Id { get; init; }

    public PracticeId Practice { get; init; }

    public string About { get; init; } = "";

    public MemberId Member { get; private set; }

    public void Becomes(MemberId member) => Member = member;
}

internal sealed class ReferentTable : IEntityTypeConfiguration<Referent>
{
    public void Configure(EntityTypeBuilder<Referent> referent)
    {
        referent.ToTable("territory_referent");
        referent.HasIndex(r => new { r.Practice, r.About }).IsUnique();
    }
}
