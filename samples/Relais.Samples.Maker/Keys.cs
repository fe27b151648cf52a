using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Relais.Samples.Maker;

/// <summary>Check keys and secrets of invented numbers: right keys, ranges that no one holds.</summary>
internal static class Keys
{
    /// <summary>The national test OID of the INS: never merged with a real one.</summary>
    public const string TestInsOid = "1.2.250.1.213.1.4.10";

    /// <summary>RPPS of 11 digits starting with 999, a range never given.</summary>
    public static string Rpps(int rank) => Luhn(string.Create(CultureInfo.InvariantCulture, $"9990000{rank:000}"));

    /// <summary>FINESS of 9 digits in department 99, which has no structure.</summary>
    public static string Finess(int rank) => Luhn(string.Create(CultureInfo.InvariantCulture, $"99000{rank:000}"));

    /// <summary>The 15 characters of a matricule: sex, year, month, birth place, rank, key (2A counts as 19, 2B as 18).</summary>
    public static string Ins(char sex, DateOnly birth, string cog, int rank)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{(sex == 'M' ? 1 : 2)}{birth.Year % 100:00}{birth.Month:00}{cog}{rank:000}");
        var number = long.Parse($"{body[..5]}{body[5..7].Replace("2A", "19").Replace("2B", "18")}{body[7..]}", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{body}{97 - number % 97:00}");
    }

    /// <summary>A second factor fixed by the login, 20 bytes in base 32: the demo's members can be signed in by a test.</summary>
    public static string Totp(string login)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes($"relais-essai:{login}")).Take(20).Select(b => b.ToString("b8", CultureInfo.InvariantCulture)));
        return string.Concat(Enumerable.Range(0, 32).Select(i => alphabet[Convert.ToInt32(bits.Substring(i * 5, 5), 2)]));
    }

    private static string Luhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var d = digits[^(i + 1)] - '0';
            if (i % 2 == 0) d = d * 2 > 9 ? d * 2 - 9 : d * 2;
            sum += d;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
