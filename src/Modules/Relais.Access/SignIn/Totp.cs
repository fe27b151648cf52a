using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Relais.Access.SignIn;

/// <summary>The code an authenticator shows (RFC 6238, SHA-1, 30 s, 6 digits). Relais checks codes with Identity; this one is for the demo's printed accounts.</summary>
internal static class Totp
{
    public static string Now(string base32, DateTimeOffset at)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, at.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // RFC 6238 is HMAC-SHA-1 in every authenticator
        var mac = HMACSHA1.HashData(Base32(base32), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 15, 4)) & 0x7fffffff;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        var bytes = new List<byte>();
        int bits = 0, held = 0;
        foreach (var c in text.Where(char.IsLetterOrDigit))
        {
            held = (held << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal);
            if ((bits += 5) < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
            held &= (1 << bits) - 1;
        }

        return [.. bytes];
    }
}
