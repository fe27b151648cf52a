namespace Relais.Codecs.Mime;

/// <summary>
/// Reads a mail from its bytes (RFC 5322, RFC 2045 to 2049, RFC 2047, RFC 2231), whatever is wrong with it: nothing is thrown,
/// every part that can be told apart is kept, and flaws say what was broken. Time and memory grow with the size, not faster.
/// </summary>
/// <remarks>The result points into <paramref name="bytes"/> and does not copy them: the caller must not reuse the buffer.</remarks>
public static class MimeReader
{
    public static MimeMessage Read(ReadOnlyMemory<byte> bytes, MimeLimits? limits = null)
    {
        var reading = new MimeReading(limits ?? MimeLimits.Default);
        var start = bytes.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
        start += LeadingBlankLines(bytes.Span[start..]);
        return new PartReader(reading).Message(LineFeeds(bytes[start..], reading), path: "", depth: 0);
    }

    /// <summary>Some gateways put empty lines before the header; an empty header would hide the whole mail in its body.</summary>
    private static int LeadingBlankLines(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOfAnyExcept((byte)'\r', (byte)'\n');
        return at > 0 && HeaderBlock.LooksLikeField(bytes[at..]) ? at : 0;
    }

    /// <summary>A mail with CR alone as line end (old Macintosh exports) is turned into LF once, so that all else knows one line end.</summary>
    private static ReadOnlyMemory<byte> LineFeeds(ReadOnlyMemory<byte> bytes, MimeReading reading)
    {
        var span = bytes.Span;
        if (span.Contains((byte)'\n') || !span.Contains((byte)'\r')) return bytes;

        reading.Add("mime.carriage-return-only");
        var copy = span.ToArray();
        copy.AsSpan().Replace((byte)'\r', (byte)'\n');
        return copy;
    }
}
