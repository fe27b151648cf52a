using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Relais.Journeys.Specs.Cast;

/// <summary>The telephone in everybody's pocket: RFC 6238 with 30 seconds, six digits, SHA-1.</summary>
internal static class Authenticator
{
    public static string CodeOf(string secret, DateTimeOffset at)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, at.ToUnixTimeSeconds() / 30);
        Span<byte> mac = stackalloc byte[20];
        HMACSHA1.HashData(FromBase32(secret), counter, mac);
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[19] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6");
    }

    private static byte[] FromBase32(string text)
    {
        var bytes = new byte[text.Length * 5 / 8];
        for (var bit = 0; bit < bytes.Length * 8; bit++)
            if (("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(text[bit / 5]) >> (4 - bit % 5) & 1) == 1) bytes[bit / 8] |= (byte)(128 >> bit % 8);
        return bytes;
    }
}
