namespace Relais.Codecs;

/// <summary>The key of RPPS and FINESS numbers (ISO/IEC 7812-1 annex B).</summary>
internal static class Luhn
{
    /// <summary>True when the last digit is the key of those before; the text must be digits only.</summary>
    public static bool Holds(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return sum % 10 == 0;
    }
}
