using System.Globalization;

namespace Relais.Codecs.Ins;

/// <summary>
/// The INS matricule: 15 characters, 13 of the NIR or NIA and a key of two (Référentiel INS; NIR key = 97 − N mod 97).
/// It is a matricule of someone only together with its OID (<see cref="InsOid"/>).
/// </summary>
/// <remarks>
/// Letters are those of Corsica, 2A and 2B at positions 6 and 7, and are kept. Bad input gives <c>ins.length</c> (At = the
/// length found), <c>ins.character</c> (At = index without spaces) or <c>ins.key</c>. Official samples hold wrong keys:
/// a caller warns and asks a person, it does not drop the document.
/// </remarks>
public sealed record Matricule
{
    private readonly string text;

    private Matricule(string text) => this.text = text;

    public static Decoded<Matricule> Parse(string? written)
    {
        var text = string.Concat((written ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        if (text.Length != 15) return new Flaw("ins.length", text.Length);

        // Corsica: for the key, department 2A counts as 19 and 2B as 18.
        var digits = text[5..7] switch { "2A" => $"{text[..5]}19{text[7..]}", "2B" => $"{text[..5]}18{text[7..]}", _ => text };
        if (digits.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var at) return new Flaw("ins.character", at);

        var number = long.Parse(digits.AsSpan(0, 13), CultureInfo.InvariantCulture);
        var key = long.Parse(digits.AsSpan(13), CultureInfo.InvariantCulture);
        return key == 97 - number % 97 ? new Matricule(text) : new Flaw("ins.key", 13);
    }

    /// <summary>The 15 characters, without spaces, Corsican letters in upper case.</summary>
    public override string ToString() => text;
}
