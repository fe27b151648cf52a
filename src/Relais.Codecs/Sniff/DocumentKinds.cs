using System.Buffers;
using System.Text;

namespace Relais.Codecs.Sniff;

/// <summary>Tells what a file is by its bytes alone: names and declared types come from the sender and are often wrong.</summary>
public static class DocumentKinds
{
    private static readonly SearchValues<byte> WordBytes = SearchValues.Create(" 0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"u8);

    public static DocumentKind Sniff(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [] => DocumentKind.Unknown,
        [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => DocumentKind.Zip,
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => DocumentKind.Png,
        [0xFF, 0xD8, 0xFF, ..] => DocumentKind.Jpeg,
        [0x49, 0x49, 0x2A, 0x00, ..] or [0x4D, 0x4D, 0x00, 0x2A, ..] => DocumentKind.Tiff,
        [0x78, 0x9F, 0x3E, 0x22, ..] => DocumentKind.Tnef,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => DocumentKind.Ole,
        // ISO 32000 readers look for the mark in the first 1024 bytes.
        _ when bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0 => DocumentKind.Pdf,
        [0xFF, 0xFE, ..] => Written(Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(bytes[2..]))),
        [0xFE, 0xFF, ..] => Written(Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(bytes[2..]))),
        [0xEF, 0xBB, 0xBF, ..] => Written(bytes[3..]),
        _ => Written(bytes),
    };

    private static DocumentKind Written(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.TrimStart(" \t\r\n"u8);
        if (text.StartsWith(@"{\rtf"u8)) return DocumentKind.Rtf;
        if (text is [(byte)'<', ..] && Markup(text) is { } markup) return markup;
        if (!IsText(bytes)) return DocumentKind.Unknown;
        if (IsSante(text)) return DocumentKind.HprimSante;
        return HprimMarks.Has(bytes) ? DocumentKind.HprimText : DocumentKind.Text;
    }

    // H, the field delimiter, then the other delimiters, of which some senders leave out the last ones, and the field delimiter again.
    private static bool IsSante(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("H|"u8)) return false;
        var head = text[2..Math.Min(text.Length, 16)];
        return head.Contains((byte)'&') || head.IndexOf((byte)'|') is >= 2 and <= 5 and var others && !head[..others].ContainsAny(WordBytes);
    }

    private static DocumentKind? Markup(ReadOnlySpan<byte> text)
    {
        if (Starts(text, "<!doctype html") || Starts(text, "<html")) return DocumentKind.Html;
        if (text.Length > 1 && !(char.IsAsciiLetter((char)text[1]) || text[1] is (byte)'?' or (byte)'!' or (byte)'_')) return null;
        if (text.IndexOf("ClinicalDocument"u8) >= 0 && text.IndexOf("urn:hl7-org:v3"u8) >= 0) return DocumentKind.XmlCda;
        if (text.StartsWith("<?xml"u8)) return Encoding.ASCII.GetString(text[..Math.Min(text.Length, 1024)]).Contains("<html", StringComparison.OrdinalIgnoreCase) ? DocumentKind.Html : DocumentKind.XmlOther;
        return text.IndexOf("</"u8) > 0 || text.IndexOf("/>"u8) > 0 ? DocumentKind.XmlOther : null;
    }

    private static bool Starts(ReadOnlySpan<byte> text, string word) =>
        text.Length >= word.Length && Encoding.ASCII.GetString(text[..word.Length]).Equals(word, StringComparison.OrdinalIgnoreCase);

    // Control characters other than tab, line ends and form feed do not occur in text, in UTF-8 or Windows-1252.
    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes[..Math.Min(bytes.Length, 8192)])
            if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1A)) return false;
        return bytes.Length > 0;
    }
}
