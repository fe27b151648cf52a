namespace Relais.Codecs.Mime;

/// <summary>
/// One part of a mail (RFC 2046): a leaf with content, a multipart with parts, or a nested message. Content is decoded when it is
/// first asked for and then kept; a part that was not encoded is a slice of the mail.
/// </summary>
public sealed class MimePart
{
    private readonly ReadOnlyMemory<byte> body;
    private readonly TransferEncoding encoding;
    private Decoding? decoding;
    private Wording? wording;

    internal MimePart(string path, MimeHeaders headers, MediaType type, ReadOnlyMemory<byte> body, TransferEncoding encoding)
    {
        (Path, Headers, Type, this.body, this.encoding) = (path, headers, type, body, encoding);
        var disposition = HeaderParameters.Parse(headers.Find("Content-Disposition")?.Raw);
        Disposition = disposition.Main.Length == 0 ? null : disposition.Main;
        RawFileName = disposition["filename"] ?? type.Parameters["name"];
        FileName = FileNames.Sanitise(RawFileName);
    }

    // classes, so that a half-written one is never seen from another thread
    private sealed record Decoding(ReadOnlyMemory<byte> Bytes, string? Flaw);

    private sealed record Wording(string? Text, string? Flaw);

    /// <summary>Where the part stands, numbered as IMAP does (RFC 3501 §6.4.5): "1", "1.2"; parts of the message in 2 are "2.1", "2.2".</summary>
    /// <remarks>Empty for the multipart that is the whole mail; the multipart of a nested message has the path of that message.</remarks>
    public string Path { get; }

    public MimeHeaders Headers { get; }

    /// <summary>Lower case, without parameters; the default of the place when the mail gives none.</summary>
    public string MediaType => Type.Name;

    /// <summary>The charset as named; null when none is.</summary>
    public string? Charset => Type.Charset;

    /// <summary>A name without path, control or invisible characters, safe to show and store; null when there is none.</summary>
    public string? FileName { get; private init; }

    /// <summary>The name as sent, decoded. Never a path to write to.</summary>
    public string? RawFileName { get; private init; }

    /// <summary>Lower case: <c>attachment</c>, <c>inline</c>; null when not said.</summary>
    public string? Disposition { get; private init; }

    public string? ContentId => Headers["Content-ID"]?.Trim('<', '>', ' ');

    /// <summary>The parts of a multipart, or the files that were uuencoded in a text; empty for any other.</summary>
    public IReadOnlyList<MimePart> Parts { get; internal init; } = [];

    /// <summary>The message that this part (message/rfc822) holds; null for any other.</summary>
    public MimeMessage? Message { get; internal init; }

    /// <summary>The bytes, decoded; for a nested message its source; empty for a multipart.</summary>
    public ReadOnlyMemory<byte> Content => Decoded.Bytes;

    /// <summary>The decoded text of a text/* part or of a report's fields (RFC 3464, RFC 8098); null for any other.</summary>
    public string? Text => Worded.Text;

    /// <summary>What is wrong with the content (encoding, charset); asking for it decodes the part.</summary>
    public IEnumerable<Flaw> Flaws =>
        new[] { Decoded.Flaw, Worded.Flaw }.OfType<string>().Select(code => new Flaw(code, 0, Path));

    public bool IsMultipart => Type.IsMultipart;

    /// <summary>Something to file, not to read as the letter itself: said so, named, or neither text nor multipart (a message is neither).</summary>
    public bool IsAttachment => !IsMultipart && (Disposition == "attachment" || RawFileName is not null || !IsReadable);

    internal MediaType Type { get; }

    private bool IsReadable => Type.IsText || Type.Name is "message/delivery-status" or "message/disposition-notification";

    private bool IsLeaf => Message is null && (!IsMultipart || Parts.Count == 0);

    private Decoding Decoded => decoding ??= Decode();

    private Wording Worded => wording ??= Word();

    /// <summary>The parts that hold content, depth first, those inside nested messages among them.</summary>
    public IEnumerable<MimePart> Leaves()
    {
        if (IsLeaf) yield return this;
        foreach (var leaf in (Message is null ? Parts : [Message.Root]).SelectMany(p => p.Leaves())) yield return leaf;
    }

    /// <summary>What this part brings to file. A nested message is one attachment; its own are asked of it.</summary>
    public IEnumerable<MimePart> Attachments() => (IsAttachment ? [this] : Array.Empty<MimePart>()).Concat(Parts.SelectMany(p => p.Attachments()));

    internal static MimePart OfUuencode(string path, string name, ReadOnlyMemory<byte> block) =>
        new(path, new MimeHeaders([]), new MediaType("application/octet-stream", HeaderParameters.Parse("")), block, TransferEncoding.UuEncode)
        {
            Disposition = "attachment",
            RawFileName = name,
            FileName = FileNames.Sanitise(name),
        };

    private Decoding Decode()
    {
        var (bytes, flaw) = encoding.Decode(body);
        return new Decoding(bytes, flaw);
    }

    private Wording Word()
    {
        if (!IsReadable) return new Wording(null, null);
        var (text, flaw) = Charsets.Decode(Content.Span, Charset);
        // PostgreSQL refuses NUL in a text
        return text.Contains('\0') ? new Wording(text.Replace('\0', '\uFFFD'), flaw ?? "mime.nul") : new Wording(text, flaw);
    }
}
