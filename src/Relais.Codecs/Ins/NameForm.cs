using System.Globalization;
using System.Text;

namespace Relais.Codecs.Ins;

/// <summary>
/// A name as it is compared, never as it is stored or shown: the lexical rule of the INSi teleservice (A-Z, space, apostrophe,
/// hyphen; no accent), with hyphen and apostrophe taken for a space (RNIV 2.0, EXI ID 10).
/// </summary>
public static class NameForm
{
    /// <summary>Upper case without accents, words parted by one space; empty when nothing remains.</summary>
    /// <remarks>Letters of other alphabets stay, so that two different names do not become equal by vanishing.</remarks>
    public static string Of(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return "";
        var form = new StringBuilder(name.Length);
        foreach (var letter in WholeCharacters(name).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark) continue;
            if (Unjoined(letter) is { } letters) form.Append(letters);
            else if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)) form.Append(char.ToUpperInvariant(letter));
            else if (form.Length > 0 && form[^1] != ' ') form.Append(' ');
        }
        return form.ToString().TrimEnd();
    }

    // Normalize refuses half a surrogate pair and noncharacters; a broken text must not stop a reading.
    private static string WholeCharacters(string name)
    {
        var whole = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
            if ((rune.Value & 0xFFFE) != 0xFFFE && rune.Value is < 0xFDD0 or > 0xFDEF) whole.Append(rune.ToString());
        return whole.ToString();
    }

    private static string? Unjoined(char letter) => letter switch
    {
        'œ' or 'Œ' => "OE",
        'æ' or 'Æ' => "AE",
        'ß' or 'ẞ' => "SS",
        'ø' or 'Ø' => "O",
        'đ' or 'Đ' or 'ð' or 'Ð' => "D",
        'ł' or 'Ł' => "L",
        'ı' => "I",
        _ => null,
    };
}
