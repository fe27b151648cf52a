using System.Text;
using System.Text.Unicode;

namespace Relais.Codecs.Mime;

/// <summary>Bytes to text, by the charset a mail names (RFC 2046 §4.1.2) or, when it names none or a wrong one, by looking.</summary>
internal static class Charsets
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>UTF-8 when the bytes are valid UTF-8, else windows-1252: French mail is one or the other.</summary>
    public static string Guess(ReadOnlySpan<byte> bytes) => (Utf8.IsValid(bytes) ? Encoding.UTF8 : Windows1252).GetString(bytes);

    /// <summary>Decodes a text part. The flaw code is null when the named charset was right.</summary>
    public static (string Text, string? Flaw) Decode(ReadOnlySpan<byte> bytes, string? name)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        if (IsUtf7(name)) return ("", "mime.charset-refused");
        if (string.IsNullOrWhiteSpace(name) || IsAscii(name)) return (Guess(bytes), Ascii.IsValid(bytes) ? null : "mime.charset-guessed");
        if (Find(name) is not { } encoding) return (Guess(bytes), "mime.charset-unknown");
        return (encoding.GetString(bytes), encoding == Encoding.UTF8 && !Utf8.IsValid(bytes) ? "mime.charset-broken" : null);
    }

    /// <summary>Decodes a piece of a header; null for a charset we do not know or refuse.</summary>
    public static string? DecodeWord(ReadOnlySpan<byte> bytes, string name) =>
        IsAscii(name) ? Guess(bytes) : IsUtf7(name) ? null : Find(name)?.GetString(bytes);

    /// <summary>UTF-7 hides markup from whatever checks the text before it is decoded; no French sender needs it.</summary>
    private static bool IsUtf7(string? name) => name?.Contains("utf-7", StringComparison.OrdinalIgnoreCase) == true
        || string.Equals(name, "utf7", StringComparison.OrdinalIgnoreCase);

    private static bool IsAscii(string name) =>
        name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase) || name.Equals("ascii", StringComparison.OrdinalIgnoreCase);

    private static Encoding? Find(string name) => name.Trim().ToLowerInvariant() switch
    {
        "utf-8" or "utf8" => Encoding.UTF8,
        // senders say iso-8859-1 and use the euro sign and curly quotes of windows-1252
        "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "latin-1" or "windows-1252" or "cp1252" => Windows1252,
        "iso-8859-15" or "iso8859-15" or "latin9" or "latin-9" => CodePagesEncodingProvider.Instance.GetEncoding(28605),
        "utf-16" or "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        "utf-32" or "utf-32le" => Encoding.UTF32,
        var other => CodePagesEncodingProvider.Instance.GetEncoding(other),
    };
}
