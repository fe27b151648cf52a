namespace Relais.Codecs.Hprim;

/// <summary>A line of the file, numbered from 1; in HPRIM texte without blanks at its end.</summary>
internal readonly record struct HprimLine(int Number, string Text)
{
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>The word of a line such as <c>****FIN****</c>, in upper case; null for any other line.</summary>
    public string? Tag
    {
        get
        {
            var text = Text.Trim();
            if (text.Length < 8 || !text.StartsWith("***", StringComparison.Ordinal) || !text.EndsWith("***", StringComparison.Ordinal)) return null;
            var word = text.Trim('*').Trim();
            return word.Length is > 0 and <= 20 && word.All(char.IsAsciiLetter) ? word.ToUpperInvariant() : null;
        }
    }
}
