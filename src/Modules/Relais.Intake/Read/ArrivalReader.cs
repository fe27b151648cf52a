using Relais.Codecs;
using Relais.Codecs.Cda;
using Relais.Codecs.Hprim;
using Relais.Codecs.Mime;
using Relais.Codecs.Sniff;
using Relais.Codecs.Xdm;
using Relais.Codecs.Zip;
using Relais.Intake.Calls;
using Relais.Intake.Documents;
using Relais.Intake.Receive.Mailboxes;

namespace Relais.Intake.Read;

/// <summary>Takes an arrival apart into received parts. Never throws on input; what it cannot read is a part that says so.</summary>
internal sealed class ArrivalReader(IPaperText paper)
{
    private const int MaxDepth = 6;

    public Task<IReadOnlyList<PartRead>> Read(ReadOnlyMemory<byte> bytes, string name, DateOnly received, CancellationToken ct) =>
        Read(new Place(bytes, name, "", null, 0), received, ct);

    private async Task<IReadOnlyList<PartRead>> Read(Place at, DateOnly received, CancellationToken ct)
    {
        if (at.Depth > MaxDepth) return [Hold(at, HeldReason.Refused, new Flaw("read.too-deep"))];
        if (at.Bytes.Length == 0) return [Hold(at, HeldReason.Unreadable, new Flaw("read.empty"))];
        if (at.Name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) ? !MailShape.IsPlainlyOther(at.Bytes.Span) : at.Depth == 0 && MailShape.Looks(at.Bytes.Span))
            return await Mail(at, received, ct);
        if (CallSheet.Looks(at)) return [CallSheet.Read(at)];
        if (LeftMessage.Looks(at)) return [LeftMessage.Read(at)];

        return DocumentKinds.Sniff(at.Bytes.Span) switch
        {
            DocumentKind.XmlCda => [CdaParts.Read(at)],
            DocumentKind.Zip => await Archive(at, received, ct),
            DocumentKind.HprimText or DocumentKind.HprimSante => HprimParts.Read(at, received),
            DocumentKind.Pdf => [await paper.OfPdf(at, ct)],
            DocumentKind.Png or DocumentKind.Jpeg or DocumentKind.Tiff => [await paper.OfImage(at, ct)],
            DocumentKind.Text => [TextPart(at)],
            DocumentKind.XmlOther => [Hold(at, HeldReason.Unreadable, [.. CdaReader.Read(at.Bytes).Flaws])],
            var other => [Hold(at, HeldReason.Format, new Flaw("read.format", 0, other.ToString()))],
        };
    }

    /// <summary>The messages of a mail file: one, or each of an mbox (RFC 4155).</summary>
    internal static IReadOnlyList<ReadOnlyMemory<byte>> Messages(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith("From "u8) && Mbox.Split(bytes) is { Count: > 1 } messages ? messages : [bytes];

    internal Task<IReadOnlyList<PartRead>> ReadInside(Place outer, ReadOnlyMemory<byte> bytes, string name, string path, DateOnly received, CancellationToken ct) =>
        Read(Inside(outer, bytes, name, path), received, ct);

    internal static Place Inside(Place outer, ReadOnlyMemory<byte> bytes, string name, string path) =>
        new(bytes, name, outer.Path.Length == 0 ? path : $"{outer.Path}!{path}", outer.Sender, outer.Depth + 1) { SenderAddress = outer.SenderAddress };

    internal static PartRead Hold(Place at, string reason, params Flaw[] flaws) => new()
    {
        Path = at.Path, Nature = PartNature.Other, Content = at.Bytes, FileName = at.Name, Sender = at.Sender, SenderAddress = at.SenderAddress, Held = reason, Flaws = flaws,
    };

    private async Task<IReadOnlyList<PartRead>> Mail(Place at, DateOnly received, CancellationToken ct)
    {
        var messages = Messages(at.Bytes);
        if (messages.Count == 1) return await new MailParts(this).Read(at, received, ct);
        var parts = new List<PartRead>();
        for (var n = 0; n < messages.Count; n++) parts.AddRange(await ReadInside(at, messages[n], "message.eml", $"m{n + 1}", received, ct));
        return parts;
    }

    private static PartRead TextPart(Place at)
    {
        var text = PlainText.Decode(at.Bytes.Span);
        return new PartRead { Path = at.Path, Nature = PartNature.Text, Content = at.Bytes, FileName = at.Name, Sender = at.Sender, SenderAddress = at.SenderAddress, Text = text };
    }

    private async Task<IReadOnlyList<PartRead>> Archive(Place at, DateOnly received, CancellationToken ct)
    {
        var xdm = XdmReader.Read(at.Bytes);
        if (xdm.Submissions.Count > 0 || xdm.Documents.Any(d => d.IsListed)) return XdmParts.Read(at, xdm);
        var zip = ZipReader.Read(at.Bytes);
        if (zip.Entries.Count == 0 || zip.Flaws.Count > 0)
            return [Hold(at, HeldReason.Archive, [.. zip.Flaws])];
        var parts = new List<PartRead>();
        foreach (var entry in zip.Entries)
        {
            if (ServiceFiles.Is(entry.Path)) parts.Add(ServiceFiles.Refuse(Inside(at, entry.Content, entry.Name, entry.Path)));
            else parts.AddRange(await ReadInside(at, entry.Content, entry.Name, entry.Path, received, ct));
        }

        return parts.Exists(p => p.Refused is null) ? parts : [.. parts, Hold(at, HeldReason.Archive, new Flaw("read.empty"))];
    }
}
