using System.Globalization;
using System.Text;

namespace Relais.Codecs.Mime;

/// <summary>
/// Makes a file name from a mail safe to show and to store: the last step of its path, without control, bidirectional or invisible
/// characters (Unicode Cc, Cf: a name may be turned round to read as a PDF), none that Windows refuses, at most 150 characters.
/// </summary>
internal static class FileNames
{
    private const int Longest = 150;
    private const int LongestExtension = 12;

    /// <summary>Null when nothing is left.</summary>
    public static string? Sanitise(string? raw)
    {
        if (raw is null) return null;
        var name = raw.AsSpan(raw.AsSpan().LastIndexOfAny('/', '\\') + 1);

        var kept = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse) continue;
            kept.Append(rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*' ? "_" : rune.ToString());
        }

        var safe = kept.ToString().Trim().TrimEnd('.', ' ');
        return safe.Length == 0 ? null : Shortened(safe);
    }

    private static string Shortened(string name)
    {
        if (name.Length <= Longest) return name;
        var extension = Path.GetExtension(name);
        if (extension.Length > LongestExtension) extension = "";
        var stem = name[..(Longest - extension.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + extension;
    }
}
