using System.Text;
using System.Text.Unicode;

namespace Relais.Codecs.Zip;

/// <summary>The name of an archive entry, made a relative path with <c>/</c>, or the flaw that forbids it (APPNOTE 4.4.17).</summary>
internal static class ZipName
{
    public static Decoded<string> Read(ReadOnlySpan<byte> raw, long at)
    {
        // Archives without the UTF-8 mark hold UTF-8 nonetheless more often than the code page 437 of the standard.
        var name = Utf8.IsValid(raw) ? Encoding.UTF8.GetString(raw) : CodePagesEncodingProvider.Instance.GetEncoding(437)!.GetString(raw);
        if (name.Length == 0) return new Flaw("zip.name-empty", at);
        if (name.Any(IsControl)) return new Flaw("zip.name-control", at);

        name = name.Replace('\\', '/');
        if (name[0] == '/' || (name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0]))) return new Flaw("zip.absolute-path", at);

        var steps = name.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (steps.Any(step => step.Trim(' ') == "..")) return new Flaw("zip.traversal", at);
        return string.Join('/', steps.Where(step => step != ".")) + (name.EndsWith('/') ? "/" : "");
    }

    // U+202E and its like make "fdp.exe" read "exe.pdf".
    private static bool IsControl(char letter) =>
        char.IsControl(letter) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\uFEFF';
}
