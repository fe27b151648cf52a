using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Access.Tenants;

/// <summary>The door plate of a territory: the host names that lead to it. Read before anyone is known.</summary>
internal sealed class Tenant : IUnwalled
{
    public TerritoryId Id { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Host names in lower case, without a port, separated by a space.</summary>
    public string Hosts { get; init; } = "";

    /// <summary>Marked "essai": everybody in it is invented and test identities count.</summary>
    public bool Trial { get; init; }
}

internal sealed class TenantTable : IEntityTypeConfiguration<Tenant>
{
    public void Configure(EntityTypeBuilder<Tenant> tenant) => tenant.ToTable("access_tenant");
}
