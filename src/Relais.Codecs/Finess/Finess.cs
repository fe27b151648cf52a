namespace Relais.Codecs.Finess;

/// <summary>
/// The number of a health structure: 9 characters, the last a Luhn key; the first two are the department, with the letters of
/// Corsica (Fichier national des établissements). Also read from its national form, "1" and the number (IDNST, OID 1.2.250.1.71.4.2.2).
/// </summary>
/// <remarks>Bad input gives <c>finess.length</c>, <c>finess.character</c>, <c>finess.prefix</c> or <c>finess.key</c>.</remarks>
public sealed record Finess
{
    private readonly string text;

    private Finess(string text) => this.text = text;

    /// <summary>"1" and the 9 characters.</summary>
    public string NationalId => "1" + text;

    public static Decoded<Finess> Parse(string? written)
    {
        var text = string.Concat((written ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        if (text.Length is not (9 or 10)) return new Flaw("finess.length", text.Length);
        if (text.Length == 10 && text[0] != '1') return new Flaw("finess.prefix");

        var number = text[^9..];
        // Corsica: for the key, the A of department 2A counts as 1 and the B of 2B as 2 (unlike in the NIR).
        var digits = number[..2] switch { "2A" => $"21{number[2..]}", "2B" => $"22{number[2..]}", _ => number };
        if (digits.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var at) return new Flaw("finess.character", at + text.Length - 9);

        return Luhn.Holds(digits) ? new Finess(number) : new Flaw("finess.key", text.Length - 1);
    }

    /// <summary>The 9 characters, Corsican letters in upper case.</summary>
    public override string ToString() => text;
}
