using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Platform.Blobs;

/// <summary>Bytes as they were received, sealed under their controller's key and found by an HMAC of their content.</summary>
internal sealed class Blob : IWalledByPractice, IUnjournalled
{
    /// <summary>HMAC-SHA256 of the content under the controller's key: a bare hash would tell one practice what another holds.</summary>
    public byte[] Address { get; init; } = [];

    public PracticeId Practice { get; init; }

    /// <summary>12 bytes of nonce, the ciphertext, 16 bytes of tag (AES-256-GCM).</summary>
    public byte[] Sealed { get; init; } = [];
}

internal sealed class BlobTable : IEntityTypeConfiguration<Blob>
{
    public void Configure(EntityTypeBuilder<Blob> blob)
    {
        blob.ToTable("platform_blob");
        blob.HasKey(b => b.Address);
    }
}
