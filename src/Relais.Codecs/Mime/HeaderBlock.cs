using System.Text;

namespace Relais.Codecs.Mime;

/// <summary>
/// Splits a message or part into header fields and body (RFC 5322 §2.1). A line that is no field is passed over when fields go on
/// after it; else it begins the body, the empty line being forgotten.
/// </summary>
internal static class HeaderBlock
{
    private const int LongestName = 256;

    public static (MimeHeaders Headers, ReadOnlyMemory<byte> Body) Read(ReadOnlyMemory<byte> block, MimeReading reading)
    {
        var bytes = block.Span;
        List<MimeHeader> fields = [];
        int at = 0, kept = 0;

        while (at < bytes.Length)
        {
            var end = LineEnd(bytes, at);
            if (IsBlank(bytes[at..end])) { at = end; break; }
            if (!LooksLikeField(bytes[at..end]))
            {
                if (IsBody(bytes, at, end)) { reading.Add("mime.header-unclosed", at); break; }
                if (!IsEnvelope(bytes[at..end])) reading.Add("mime.header-malformed", at);
                at = end;
                continue;
            }

            while (end < bytes.Length && bytes[end] is (byte)' ' or (byte)'\t') end = LineEnd(bytes, end);
            Keep(block[at..end]);
            at = end;
        }

        reading.Scan(at);
        return (new MimeHeaders(fields), block[at..]);

        void Keep(ReadOnlyMemory<byte> line)
        {
            if (fields.Count >= reading.Limits.HeaderCount) { reading.Beyond("mime.too-many-headers", reading.Limits.HeaderCount); return; }
            if (line.Length > reading.Limits.LineLength)
            {
                reading.Beyond("mime.line-too-long", reading.Limits.LineLength);
                line = line[..reading.Limits.LineLength];
            }

            if (kept + line.Length > reading.Limits.HeaderBytes) { reading.Beyond("mime.headers-too-large", reading.Limits.HeaderBytes); return; }
            kept += line.Length;

            var colon = line.Span.IndexOf((byte)':');
            if (colon < 0) return;
            fields.Add(new MimeHeader(Encoding.ASCII.GetString(line.Span[..colon].TrimEnd(" \t"u8)), line[(colon + 1)..]));
        }
    }

    /// <summary>A printable name, then a colon; some senders put a space between the two.</summary>
    public static bool LooksLikeField(ReadOnlySpan<byte> line)
    {
        var colon = line[..Math.Min(line.Length, LongestName)].IndexOf((byte)':');
        if (colon <= 0) return false;
        var name = line[..colon].TrimEnd(" \t"u8);
        return name.Length > 0 && name.IndexOfAnyExceptInRange((byte)'!', (byte)'~') < 0;
    }

    /// <summary>True when the odd line begins a body: a delimiter, or no field and no empty line behind it.</summary>
    private static bool IsBody(ReadOnlySpan<byte> bytes, int at, int end)
    {
        if (bytes[at..end].StartsWith("--"u8) || end == bytes.Length) return true;
        var next = bytes[end..LineEnd(bytes, end)];
        return !LooksLikeField(next) && !IsBlank(next) && next[0] is not ((byte)' ' or (byte)'\t');
    }

    /// <summary>The separator line of an mbox file, left in by an export.</summary>
    private static bool IsEnvelope(ReadOnlySpan<byte> line) => line.StartsWith("From "u8) || line.StartsWith(">From "u8);

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept((byte)'\r', (byte)'\n') < 0;

    private static int LineEnd(ReadOnlySpan<byte> bytes, int at)
    {
        var length = bytes[at..].IndexOf((byte)'\n');
        return length < 0 ? bytes.Length : at + length + 1;
    }
}
