using Relais.Codecs;
using Relais.Codecs.Sniff;
using Relais.Codecs.Xdm;
using Relais.Intake.Documents;

namespace Relais.Intake.Read;

/// <summary>The documents of an XDM archive, each a received part; one that is promised and missing is held, not skipped.</summary>
internal static class XdmParts
{
    public static IReadOnlyList<PartRead> Read(Place at, XdmReading xdm)
    {
        var parts = xdm.Documents.Select(document => One(at, document)).ToList();
        if (parts.Count == 0) return [ArrivalReader.Hold(at, HeldReason.Archive, [.. xdm.Flaws])];
        parts[0] = parts[0] with { Flaws = [.. xdm.Flaws, .. parts[0].Flaws] };
        return parts;
    }

    private static PartRead One(Place at, XdmDocument document)
    {
        var place = new Place(document.Content ?? default, document.Uri, at.Path.Length == 0 ? document.Path : $"{at.Path}!{document.Path}", at.Sender, at.Depth + 1) { SenderAddress = at.SenderAddress };
        if (document.Content is not { Length: > 0 }) return ArrivalReader.Hold(place, HeldReason.Unreadable, new Flaw("xdm.document-missing"));
        if (DocumentKinds.Sniff(place.Bytes.Span) == DocumentKind.XmlCda) return CdaParts.Read(place, document);

        if (!document.IsListed && ServiceFiles.Is(document.Path)) return ServiceFiles.Refuse(place);

        return new PartRead
        {
            Path = place.Path, Nature = DocumentKinds.Sniff(place.Bytes.Span) == DocumentKind.Pdf ? PartNature.Pdf : PartNature.Other, Content = place.Bytes, FileName = document.Uri, MediaType = document.MimeType,
            Traits = document.SourcePatient, TraitsAreStructured = true, Type = document.TypeCode, Title = document.Title, Date = document.CreationTime,
            Sender = Senders.Of(document.Authors.Select(a => $"{a.GivenName} {a.FamilyName}".Trim()).FirstOrDefault(), document.Authors.Select(a => a.Institution).FirstOrDefault()) ?? at.Sender,
            SenderAddress = at.SenderAddress, Identifier = document.UniqueId, IsDeletion = document.Action == XdmAction.Delete,
            AccessFlags = XdmFlag.Names(document.Flags),
        };
    }
}
