using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Relais.Access.SignIn;

/// <summary>
/// The code an authenticator shows (RFC 6238, SHA-1, 30 s, 6 digits). Identity checks those of an account; this one is for the demo's
/// printed accounts, and for a secret that no account holds yet.
/// </summary>
internal static class Totp
{
    private const int Step = 30;

    public static string Now(string base32, DateTimeOffset at) => Code(base32, at.ToUnixTimeSeconds() / Step);

    /// <summary>The half minute whose code this is, among those that near: clocks of telephones differ. Null when it is none's.</summary>
    public static long? StepOf(string base32, string? code, DateTimeOffset at, int window = 1)
    {
        var typed = Encoding.ASCII.GetBytes(string.Concat((code ?? "").Where(char.IsAsciiDigit)));
        long? found = null;
        for (var step = (at.ToUnixTimeSeconds() / Step) - window; step <= (at.ToUnixTimeSeconds() / Step) + window; step++)
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.ASCII.GetBytes(Code(base32, step)))) found = step;
        return found;
    }

    private static string Code(string base32, long number)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, number);
#pragma warning disable CA5350 // RFC 6238 is HMAC-SHA-1 in every authenticator
        var mac = HMACSHA1.HashData(Base32(base32), step);
#pragma warning restore CA5350
        var digits = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 15, 4)) & 0x7fffffff;
        return (digits % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
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
