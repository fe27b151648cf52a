using System.Security.Cryptography;

namespace Relais.Platform.Blobs;

/// <summary>Gives bytes the address that equal bytes of this controller always get.</summary>
public sealed class BlobNaming
{
    private readonly byte[] key;

    internal BlobNaming(byte[] key) => this.key = key;

    /// <returns>32 bytes: HMAC-SHA256 under the controller's key.</returns>
    public byte[] Of(ReadOnlyMemory<byte> content) => HMACSHA256.HashData(key, content.Span);
}
