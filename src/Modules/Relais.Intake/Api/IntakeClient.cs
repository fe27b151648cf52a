using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Api;

/// <summary>A program that may bring documents to one practice over HTTP, and see what became of its own. Its key is not kept, only what it weighs.</summary>
internal sealed class IntakeClient : IWalledByPractice
{
    public Guid Id { get; private init; }

    public PracticeId Practice { get; private init; }

    /// <summary>The way in of its own: what it brings is counted there.</summary>
    public Guid Channel { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of its key. A key is 256 random bits: no slower hash is needed.</summary>
    public byte[] KeyHash { get; private set; } = [];

    /// <summary>When the key in use was given: at first, or renewed since.</summary>
    public DateTimeOffset KeyedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsOpen => EndedAt is null;

    public static IntakeClient Of(Guid id, PracticeId practice, Guid channel, string name, byte[] keyHash, DateTimeOffset at) =>
        new() { Id = id, Practice = practice, Channel = channel, Name = name, KeyHash = keyHash, KeyedAt = at };

    public void Rename(string name) => Name = name;

    /// <summary>Another key; the one before opens nothing any more.</summary>
    public void Renew(byte[] keyHash, DateTimeOffset at) => (KeyHash, KeyedAt) = (keyHash, at);

    /// <summary>Its key opens nothing any more. Ending twice keeps the first time.</summary>
    public void End(DateTimeOffset at) => EndedAt ??= at;
}

internal sealed class IntakeClientTable : IEntityTypeConfiguration<IntakeClient>
{
    public void Configure(EntityTypeBuilder<IntakeClient> client)
    {
        client.ToTable("intake_client");
        client.HasKey(c => c.Id);
        client.Ignore(c => c.IsOpen);
        client.HasIndex(c => c.Practice);
    }
}
