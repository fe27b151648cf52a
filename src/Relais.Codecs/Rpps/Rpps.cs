namespace Relais.Codecs.Rpps;

/// <summary>
/// The national number of a health professional: 11 digits, the last a Luhn key (Répertoire partagé des professionnels).
/// Also read from its national form, "8" and the number (IDNPS, OID 1.2.250.1.71.4.2.1).
/// </summary>
/// <remarks>Bad input gives <c>rpps.length</c>, <c>rpps.character</c>, <c>rpps.prefix</c> or <c>rpps.key</c>. Invented samples often break the key.</remarks>
public sealed record Rpps
{
    private readonly string digits;

    private Rpps(string digits) => this.digits = digits;

    /// <summary>"8" and the 11 digits, as directories and documents write it.</summary>
    public string NationalId => "8" + digits;

    public static Decoded<Rpps> Parse(string? written)
    {
        var text = string.Concat((written ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (text.Length is not (11 or 12)) return new Flaw("rpps.length", text.Length);
        if (text.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= 0 and var at) return new Flaw("rpps.character", at);
        if (text.Length == 12 && text[0] != '8') return new Flaw("rpps.prefix");

        var digits = text[^11..];
        return Luhn.Holds(digits) ? new Rpps(digits) : new Flaw("rpps.key", text.Length - 1);
    }

    /// <summary>The 11 digits.</summary>
    public override string ToString() => digits;
}
