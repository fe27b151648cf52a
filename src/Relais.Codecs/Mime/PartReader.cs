using System.Buffers;

namespace Relais.Codecs.Mime;

/// <summary>Builds the tree of parts. It recurses, but never deeper than <see cref="MimeLimits.Depth"/>.</summary>
internal sealed class PartReader(MimeReading reading)
{
    public MimeMessage Message(ReadOnlyMemory<byte> block, string path, int depth)
    {
        var (headers, body) = HeaderBlock.Read(block, reading);
        var type = MediaType.Of(headers, "text/plain");
        // as in IMAP (RFC 3501 §6.4.5): the multipart of a message has the message's own number, any other root is its part 1
        return new MimeMessage(headers, Part(headers, body, type, path, Step(path, 1), depth), reading);
    }

    /// <summary>A multipart stands at <paramref name="path"/>, anything else at <paramref name="otherPath"/>.</summary>
    private MimePart Part(MimeHeaders headers, ReadOnlyMemory<byte> body, MediaType type, string path, string otherPath, int depth)
    {
        reading.TakePart();
        if (type.IsMalformed) reading.Add("mime.content-type-malformed", 0, path);
        var encoding = TransferEncodings.Parse(headers["Content-Transfer-Encoding"]);
        if (encoding == TransferEncoding.Unknown) reading.Add("mime.transfer-encoding-unknown", 0, path);

        if (type.IsMultipart && reading.MayDescend(depth))
        {
            if (Parts(body, encoding, type, path, depth) is { } parts) return new MimePart(path, headers, type, default, TransferEncoding.Identity) { Parts = parts };
            type = type with { Name = "text/plain" };
        }
        else if (type.IsMessage && reading.MayDescend(depth))
        {
            var inner = Looking(body, encoding, otherPath);
            return new MimePart(otherPath, headers, type, inner, TransferEncoding.Identity) { Message = Message(inner, otherPath, depth + 1) };
        }

        return Leaf(headers, body, encoding, type, otherPath);
    }

    private List<MimePart>? Parts(ReadOnlyMemory<byte> body, TransferEncoding encoding, MediaType type, string path, int depth)
    {
        // a multipart may not be encoded (RFC 2045 §6.4); some senders do it all the same
        if (encoding is TransferEncoding.Base64 or TransferEncoding.QuotedPrintable && !StartsWithDelimiter(body.Span))
        {
            reading.Add("mime.multipart-encoded", 0, path);
            body = encoding.Decode(body).Bytes;
        }

        if (Multipart.Split(body, type.Boundary, path, reading) is not { } blocks) return null;
        List<MimePart> parts = [];
        foreach (var block in blocks)
        {
            if (!reading.MayTakePart) break;
            var (headers, content) = HeaderBlock.Read(block, reading);
            var inner = MediaType.Of(headers, type.Name == "multipart/digest" ? "message/rfc822" : "text/plain");
            var step = Step(path, parts.Count + 1);
            parts.Add(Part(headers, content, inner, step, step, depth + 1));
        }

        return parts;
    }

    private MimePart Leaf(MimeHeaders headers, ReadOnlyMemory<byte> body, TransferEncoding encoding, MediaType type, string path)
    {
        body = reading.TakeLeaf(body);
        var leaf = new MimePart(path, headers, type, body, encoding);
        if (leaf.RawFileName is { } raw && leaf.FileName != raw) reading.Add("mime.filename-unsafe", 0, path);
        if (type.Name != "text/plain" || encoding is not (TransferEncoding.Identity or TransferEncoding.Unknown) || leaf.IsAttachment) return leaf;

        reading.Scan(body.Length);
        return UuBlock.Find(body.Span) is { Count: > 0 } blocks ? WithFiles(leaf, body, blocks) : leaf;
    }

    /// <summary>A text with uuencoded files: the files become parts under it and leave its text.</summary>
    private MimePart WithFiles(MimePart leaf, ReadOnlyMemory<byte> body, List<UuBlock> blocks)
    {
        List<MimePart> files = [];
        var prose = new ArrayBufferWriter<byte>(body.Length);
        var at = 0;
        foreach (var block in blocks)
        {
            if (!reading.MayTakePart) break;
            reading.TakePart();
            if (!block.IsClosed) reading.Add("mime.uuencode-unclosed", block.Start, leaf.Path);
            prose.Write(body.Span[at..block.Start]);
            files.Add(MimePart.OfUuencode(Step(leaf.Path, files.Count + 1), block.Name, body[block.Start..block.End]));
            at = block.End;
        }

        prose.Write(body.Span[at..]);
        return new MimePart(leaf.Path, leaf.Headers, leaf.Type, prose.WrittenMemory, TransferEncoding.Identity) { Parts = files };
    }

    /// <summary>A nested message is decoded when it is encoded, and left alone when its header says so wrongly.</summary>
    private ReadOnlyMemory<byte> Looking(ReadOnlyMemory<byte> body, TransferEncoding encoding, string path)
    {
        if (encoding is TransferEncoding.Identity or TransferEncoding.Unknown) return body;
        reading.Scan(body.Length);
        if (HeaderBlock.LooksLikeField(body.Span.TrimStart("\r\n"u8))) return body;
        reading.Add("mime.message-encoded", 0, path);
        return encoding.Decode(body).Bytes;
    }

    private static bool StartsWithDelimiter(ReadOnlySpan<byte> body) => body.StartsWith("--"u8) || body.IndexOf("\n--"u8) >= 0;

    private static string Step(string path, int number) => path.Length == 0 ? $"{number}" : $"{path}.{number}";
}
