using System.Security.Cryptography;

namespace Relais.Platform.Keys;

/// <summary>Bytes closed by AES-256-GCM: 12 bytes of nonce, the ciphertext, 16 bytes of tag. What a box is bound to must be given again to open it.</summary>
internal static class SealedBox
{
    private const int Nonce = 12, Tag = 16;

    public static byte[] Close(byte[] key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> bound)
    {
        var box = new byte[Nonce + content.Length + Tag];
        RandomNumberGenerator.Fill(box.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(box.AsSpan(0, Nonce), content, box.AsSpan(Nonce, content.Length), box.AsSpan(Nonce + content.Length), bound);
        return box;
    }

    /// <summary>Throws <see cref="CryptographicException"/> when key, bytes or bound are not those of closing.</summary>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> bound)
    {
        if (box.Length < Nonce + Tag) throw new CryptographicException("The box is too short.");
        var content = new byte[box.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(box[..Nonce], box[Nonce..^Tag], box[^Tag..], content, bound);
        return content;
    }
}
