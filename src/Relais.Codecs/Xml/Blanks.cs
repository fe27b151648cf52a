using System.Text;

namespace Relais.Codecs.Xml;

/// <summary>XML blanks (space, tab, line ends) as people read them: one space between words, none at the ends.</summary>
internal static class Blanks
{
    public static string Collapse(string text)
    {
        text = text.Trim(' ', '\t', '\n', '\r');
        if (text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 && !text.Contains("  ", StringComparison.Ordinal)) return text;

        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var blank = letter is ' ' or '\t' or '\n' or '\r';
            if (!blank) clean.Append(letter);
            else if (clean[^1] != ' ') clean.Append(' ');
        }

        return clean.ToString();
    }
}
