using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Platform.Store;

namespace Relais.Platform.Keys;

/// <summary>A key that cookies are sealed with, itself closed by the recovery key: every node on one database opens the same cookies.</summary>
internal sealed class CookieKey : IUnwalled
{
    public Guid Id { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>The XML of ASP.NET Core Data Protection.</summary>
    public byte[] Wrapped { get; init; } = [];
}

internal sealed class CookieKeyTable : IEntityTypeConfiguration<CookieKey>
{
    public void Configure(EntityTypeBuilder<CookieKey> key) => key.ToTable("platform_cookie_key");
}
