namespace Relais.Codecs.Mime;

/// <summary>A mail as it was sent (RFC 5322), whole or as far as it could be read. A field the mail lacks is null, or empty for a list.</summary>
public sealed class MimeMessage
{
    private readonly MimeReading reading;

    internal MimeMessage(MimeHeaders headers, MimePart root, MimeReading reading) => (Headers, Root, this.reading) = (headers, root, reading);

    public MimeHeaders Headers { get; }

    /// <summary>The only part, or the multipart that holds the others.</summary>
    public MimePart Root { get; }

    /// <summary>What was wrong with the structure, in the whole mail; a part says what is wrong with its content.</summary>
    /// <remarks>Positions are bytes from the start of the part that the detail names.</remarks>
    public IReadOnlyList<Flaw> Flaws => reading.Flaws;

    /// <summary>How many bytes the reader looked at, of the whole mail: a measure of work, which limits keep in proportion to the size.</summary>
    public long BytesScanned => reading.BytesScanned;

    public string? Subject => Headers["Subject"];

    /// <summary>The subject as sent, unfolded, encoded words not decoded.</summary>
    public string? RawSubject => Headers.Find("Subject")?.Raw;

    public IReadOnlyList<MailAddress> From => field ??= Addresses("From");

    public IReadOnlyList<MailAddress> To => field ??= Addresses("To");

    public IReadOnlyList<MailAddress> Cc => field ??= Addresses("Cc");

    /// <summary>When the sender says it was written, in the sender's zone; null when missing or not a date.</summary>
    public DateTimeOffset? Date => MailDate.Parse(Header("Date"));

    /// <summary>Without angle brackets, as in <see cref="InReplyTo"/> and <see cref="References"/>.</summary>
    public string? MessageId => Ids("Message-ID").FirstOrDefault();

    public string? InReplyTo => Ids("In-Reply-To").FirstOrDefault();

    public IReadOnlyList<string> References => field ??= [.. Ids("References")];

    /// <summary>
    /// What the sender wrote: the text/plain parts that are no attachment, one after the other; null when there is none
    /// (then <see cref="BodyHtml"/> may have it).
    /// </summary>
    public string? BodyText => field ??= Body("text/plain");

    public string? BodyHtml => field ??= Body("text/html");

    /// <summary>The first field of this name, decoded, whatever its case; null when there is none.</summary>
    public string? Header(string name) => Headers[name];

    /// <summary>Every part with content, depth first, those inside nested messages among them.</summary>
    public IEnumerable<MimePart> Leaves() => Root.Leaves();

    /// <summary>The parts to file; a nested message is one, and its own attachments are asked of it.</summary>
    public IEnumerable<MimePart> Attachments() => Root.Attachments();

    /// <summary>The part of this path; null when there is none. For a nested message the message, not its multipart.</summary>
    public MimePart? Part(string path) => Find(Root, path);

    private static MimePart? Find(MimePart part, string path)
    {
        if (part.Path == path) return part;
        if (part.Path.Length > 0 && !path.StartsWith(part.Path, StringComparison.Ordinal)) return null;
        return (part.Message is null ? part.Parts : [part.Message.Root]).Select(p => Find(p, path)).FirstOrDefault(p => p is not null);
    }

    private IReadOnlyList<MailAddress> Addresses(string field) => [.. Headers.FindAll(field).SelectMany(h => AddressList.Parse(h.Raw))];

    private IEnumerable<string> Ids(string field)
    {
        var text = Header(field) ?? "";
        if (!text.Contains('<')) return text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return text.Split('<').Skip(1).Select(id => id.Split('>', 2)[0].Trim()).Where(id => id.Length > 0);
    }

    private string? Body(string type)
    {
        var texts = Bodies(Root, type).ToList();
        return texts.Count == 0 ? null : string.Join("\n", texts);
    }

    private static IEnumerable<string> Bodies(MimePart part, string type)
    {
        if (part.MediaType == type && !part.IsAttachment && part.Text is { } text) return [text];
        return part.Parts.SelectMany(p => Bodies(p, type));
    }
}
