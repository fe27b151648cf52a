using System.Text;
using System.Text.RegularExpressions;
using System.Web;

namespace Relais.Codecs.Hprim;

/// <summary>
/// Bytes to lines. HPRIM texte declares no charset: a byte order mark is believed, then UTF-8 if every byte fits, else
/// windows-1252, which holds ISO-8859-1 (the charset of HPRIM Santé).
/// </summary>
internal static partial class HprimText
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static List<HprimLine> Lines(ReadOnlySpan<byte> file, HprimFormat format, FlawList flaws)
    {
        var text = Decode(file, flaws);
        if (format is HprimFormat.Texte && text.Contains("<br", StringComparison.OrdinalIgnoreCase)) text = HtmlBreak().Replace(text, "\n");
        // A file that went through a text-mode transfer twice has CR CR LF: one line end, not two.
        text = text.Replace("\r\r\n", "\n").Replace("\r\n", "\n").Replace('\r', '\n');

        var lines = new List<HprimLine>();
        foreach (var line in text.Split('\n')) lines.Add(new HprimLine(lines.Count + 1, Plain(line, format)));
        return lines;
    }

    /// <summary>The first lines, to recognise a header.</summary>
    public static List<HprimLine> Head(ReadOnlySpan<byte> file) =>
        Lines(file[..Math.Min(file.Length, 2_000)], HprimFormat.Texte, new FlawList(0));

    private static string Plain(string line, HprimFormat format) =>
        // Not of segments: a blank where a long one was cut belongs to it.
        format is HprimFormat.Sante ? line : (line.Contains('&') ? HttpUtility.HtmlDecode(line).ReplaceLineEndings(" ") : line).TrimEnd();

    private static string Decode(ReadOnlySpan<byte> file, FlawList flaws)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(file[2..]);
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(file[2..]);
        if (file.StartsWith("\uFEFF"u8)) file = file[3..];

        // Asked, not tried: an exception for each old file would cost more than reading it.
        var text = System.Text.Unicode.Utf8.IsValid(file) ? Encoding.UTF8.GetString(file) : Windows1252.GetString(file);
        // Bytes that windows-1252 leaves empty come from another charset (Mac Roman), and Ã© from reading UTF-8 as one.
        var isDoubtful = text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') >= 0 || text.AsSpan().IndexOf("Ã©") >= 0 || text.AsSpan().IndexOf("Ã¨") >= 0;
        if (isDoubtful) flaws.Add("hprim.charset-doubtful");
        return text;
    }

    [GeneratedRegex(@"<br ?/?>(\r\n|\r|\n)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HtmlBreak();
}
