using System.Text;

namespace Relais.Codecs.Mime;

/// <summary>
/// Cuts a multipart body at its delimiters (RFC 2046 §5.1). The outer delimiters are found first, so an inner multipart that is never
/// closed cannot swallow what follows it.
/// </summary>
internal static class Multipart
{
    private const int LongestBoundary = 500;

    /// <summary>The raw parts, at most <see cref="MimeLimits.Parts"/>; null when no delimiter is there.</summary>
    public static List<ReadOnlyMemory<byte>>? Split(ReadOnlyMemory<byte> body, string? boundary, string path, MimeReading reading)
    {
        if (string.IsNullOrWhiteSpace(boundary))
        {
            reading.Add("mime.boundary-missing", 0, path);
            return Guessed(body, path, reading);
        }

        // kept exactly as the header bytes were, as 8-bit boundaries exist
        var parts = Cut(body, Bytes(boundary), path, reading) ?? Cut(body, Encoding.Latin1.GetBytes(boundary), path, reading);
        if (parts is not null) return parts;
        reading.Add("mime.boundary-not-found", 0, path);
        return Guessed(body, path, reading);
    }

    private static byte[] Bytes(string boundary) =>
        Encoding.UTF8.GetBytes(boundary.Length <= LongestBoundary ? boundary.TrimEnd() : boundary[..LongestBoundary]);

    /// <summary>The first line that looks like a delimiter is one if it comes again, as an end or a header before it.</summary>
    private static List<ReadOnlyMemory<byte>>? Guessed(ReadOnlyMemory<byte> body, string path, MimeReading reading)
    {
        var bytes = body.Span;
        var at = bytes.StartsWith("--"u8) ? 0 : bytes.IndexOf("\n--"u8) + 1;
        if (at == 0 && !bytes.StartsWith("--"u8)) return null;

        var length = bytes[at..].IndexOf((byte)'\n');
        if (length is < 4 or > LongestBoundary) return null;
        var line = bytes.Slice(at + 2, length - 2).TrimEnd(" \t\r"u8);
        if (line.Length < 2 || !HeaderBlock.LooksLikeField(bytes[(at + length + 1)..])) return null;
        return Cut(body, line.ToArray(), path, reading);
    }

    private static List<ReadOnlyMemory<byte>>? Cut(ReadOnlyMemory<byte> body, byte[] boundary, string path, MimeReading reading)
    {
        List<ReadOnlyMemory<byte>>? parts = null;
        var bytes = body.Span;
        int start = -1, at = 0;
        var closed = false;
        byte[] delimiter = [(byte)'-', (byte)'-', .. boundary];
        reading.Scan(bytes.Length);

        while (Next(bytes, delimiter, at) is { } found)
        {
            parts ??= [];
            if (start >= 0) parts.Add(body[start..BeforeLineEnd(bytes, start, found.At)]);
            if (parts.Count > reading.Limits.Parts) return parts;
            // a part after the closing delimiter is kept: two gateways may each have closed the mail
            if (closed && !found.Closes) reading.Add("mime.boundary-after-close", found.At, path);
            closed |= found.Closes;
            start = found.Closes ? -1 : found.End;
            at = found.End;
        }

        if (parts is null) return null;
        if (start >= 0) parts.Add(body[start..]);
        if (!closed) reading.Add("mime.boundary-unclosed", bytes.Length, path);
        return parts;
    }

    private static (int At, int End, bool Closes)? Next(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> delimiter, int at)
    {
        while (at < bytes.Length)
        {
            var found = bytes[at..].IndexOf(delimiter);
            if (found < 0) return null;
            at += found;

            var line = bytes[at..];
            var length = line.IndexOf((byte)'\n');
            var end = length < 0 ? bytes.Length : at + length + 1;
            if (at == 0 || bytes[at - 1] == '\n')
            {
                var rest = bytes[(at + delimiter.Length)..Math.Max(at + delimiter.Length, end)].TrimEnd(" \t\r\n"u8);
                if (rest.IsEmpty || rest.SequenceEqual("--"u8)) return (at, end, !rest.IsEmpty);
            }

            // a delimiter stands at the start of a line only, so the rest of this one is not looked at again
            at = end;
        }

        return null;
    }

    /// <summary>The line end before a delimiter belongs to it.</summary>
    private static int BeforeLineEnd(ReadOnlySpan<byte> bytes, int start, int at)
    {
        if (at > start && bytes[at - 1] == '\n') at--;
        if (at > start && bytes[at - 1] == '\r') at--;
        return at;
    }
}
