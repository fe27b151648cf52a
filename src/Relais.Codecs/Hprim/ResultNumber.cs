using System.Globalization;

namespace Relais.Codecs.Hprim;

/// <summary>A result or bound as a number: 13,3 · 4 450 000 · 85* · &lt; 0.12 mg/l.</summary>
internal readonly record struct ResultNumber(char Sign, decimal Value)
{
    /// <summary>Null when the text does not begin with a number. The sign is '&lt;', '&gt;' or '='.</summary>
    public static ResultNumber? Read(string? text)
    {
        var rest = (text ?? "").AsSpan().Trim();
        var sign = rest.Length > 0 && rest[0] is '<' or '>' ? rest[0] : '=';
        if (sign != '=') rest = rest[1..].TrimStart('=').TrimStart();

        var end = rest.IndexOfAnyExcept("0123456789.,+-");
        var number = (end < 0 ? rest : rest[..end]).ToString().Replace(',', '.');
        // What may follow a number: nothing, a star, or a blank and words.
        if (end >= 0 && rest[end] is not ('*' or ' ' or '\u00A0' or '\t')) return null;
        return decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? new ResultNumber(sign, value)
            : null;
    }

    /// <summary>Decimal point and no blanks between digits when that makes a number; else the text as it is.</summary>
    public static string Normal(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? plain : text;
    }
}
