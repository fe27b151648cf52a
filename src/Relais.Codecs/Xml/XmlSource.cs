using System.Text;
using System.Text.Unicode;
using System.Xml;

namespace Relais.Codecs.Xml;

/// <summary>Opens a strict reader on bytes: settles the character encoding first (XML 1.0 §4.3.3, appendix F).</summary>
internal static class XmlSource
{
    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        ConformanceLevel = ConformanceLevel.Document,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = true,
        CloseInput = true,
    };

    public static XmlReader? Open(ReadOnlyMemory<byte> bytes, List<Flaw> flaws)
    {
        var span = bytes.Span;
        if (span is [0xFF, 0xFE, ..]) return FromText(Encoding.Unicode.GetString(span[2..]));
        if (span is [0xFE, 0xFF, ..]) return FromText(Encoding.BigEndianUnicode.GetString(span[2..]));
        if (span is [0x3C, 0, ..] or [0, 0x3C, ..]) return Refuse("xml.utf16-without-bom");

        if (span is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        var blanks = bytes.Span.IndexOfAnyExcept(" \t\r\n"u8);
        if (blanks < 0) return Refuse("xml.empty");
        if (blanks > 0) flaws.Add(new Flaw("xml.leading-blanks", 1));

        bytes = bytes[blanks..];
        var declared = Declared(bytes.Span);
        if (declared is null or "utf-8" or "us-ascii" or "ascii" or "utf8")
        {
            if (Utf8.IsValid(bytes.Span)) return FromUtf8(bytes);
            flaws.Add(new Flaw("xml.not-utf8", 1));
            return FromText(Western(1252).GetString(bytes.Span));
        }

        return declared switch
        {
            "iso-8859-1" or "latin1" or "windows-1252" or "cp1252" => FromText(Western(1252).GetString(bytes.Span)),
            "iso-8859-15" => FromText(Western(28605).GetString(bytes.Span)),
            _ => Refuse("xml.encoding"),
        };

        XmlReader? Refuse(string code)
        {
            flaws.Add(new Flaw(code, 1));
            return null;
        }
    }

    /// <summary>The line of the document type declaration, from 1; 0 when there is none.</summary>
    public static int DoctypeLine(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOf("<!DOCTYPE"u8);
        if (at < 0) at = bytes.IndexOf("<\0!\0D\0O\0C\0T\0Y\0P\0E"u8);
        return at < 0 ? 0 : 1 + bytes[..at].Count((byte)'\n');
    }

    private static XmlReader FromUtf8(ReadOnlyMemory<byte> bytes) => XmlReader.Create(new Utf8Text(bytes), Strict);

    private static XmlReader FromText(string text) => XmlReader.Create(new StringReader(text), Strict);

    private static Encoding Western(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!;

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("<?xml"u8)) return null;
        var head = Encoding.ASCII.GetString(bytes[..Math.Min(bytes.Length, 256)]);
        var end = head.IndexOf("?>", StringComparison.Ordinal);
        var at = head.IndexOf("encoding", StringComparison.Ordinal);
        if (at < 0 || end < at) return null;
        var open = head.AsSpan(at).IndexOfAny('"', '\'');
        if (open < 0) return null;
        var value = head.AsSpan(at + open + 1);
        var close = value.IndexOf(head[at + open]);
        return close < 0 ? null : value[..close].ToString().ToLowerInvariant();
    }
}
