using Relais.Codecs.Hl7;
using Relais.Codecs.Xml;

namespace Relais.Codecs.Xdm;

/// <summary>Reads one METADATA.XML: a submission set, its document entries without content, its associations (ITI TF-3 4.2).</summary>
internal static class XdmMetadata
{
    private const string ActionSlot = "urn:action:extraMetadataSlot";

    public static XdmSubmission Submission(RegistryEntry package, string folder) => new()
    {
        Folder = folder,
        UniqueId = package.Identifier(XdmScheme.SubmissionId),
        SourceId = package.Identifier(XdmScheme.SubmissionSource),
        PatientId = XdmPatientId.Read(package.Identifier(XdmScheme.SubmissionPatient)),
        SubmittedAt = Hl7Time.Instant(package.FirstSlot("submissionTime"), utcByDefault: true),
        Title = package.Title,
        Comments = package.Comments,
        ContentType = package.Code(XdmScheme.SubmissionContentType),
        Authors = package.Authors(XdmScheme.SubmissionAuthor),
    };

    public static XdmDocument Document(RegistryEntry entry, string folder)
    {
        var uri = entry.FirstSlot("URI") ?? "";
        var patient = XdmPatientId.Read(entry.Identifier(XdmScheme.Patient));
        var confidentiality = entry.Codes(XdmScheme.Confidentiality);
        return new XdmDocument
        {
            Path = folder.Length == 0 ? uri : $"{folder}/{uri}",
            Uri = uri,
            IsListed = true,
            EntryId = entry.Id,
            UniqueId = entry.Identifier(XdmScheme.DocumentId),
            MimeType = entry.MimeType,
            Title = entry.Title,
            TypeCode = entry.Code(XdmScheme.Type),
            ClassCode = entry.Code(XdmScheme.Class),
            FormatCode = entry.Code(XdmScheme.Format),
            FacilityType = entry.Code(XdmScheme.Facility),
            PracticeSetting = entry.Code(XdmScheme.Practice),
            ConfidentialityCodes = confidentiality,
            Flags = confidentiality.Aggregate(XdmFlags.None, (flags, code) => flags | XdmFlag.OfConfidentiality(code.Code)),
            PatientId = patient,
            SourcePatient = SourcePatient.Read(entry.Slot("sourcePatientInfo"), patient),
            CreationTime = Hl7Time.Instant(entry.FirstSlot("creationTime"), utcByDefault: true),
            ServiceStart = Hl7Time.Instant(entry.FirstSlot("serviceStartTime"), utcByDefault: true),
            ServiceStop = Hl7Time.Instant(entry.FirstSlot("serviceStopTime"), utcByDefault: true),
            Language = entry.FirstSlot("languageCode"),
            Authors = entry.Authors(XdmScheme.Author),
            LegalAuthenticator = entry.FirstSlot("legalAuthenticator") is { } signer ? XdmAuthor.Read(signer, null, null, null) : null,
            Action = entry.FirstSlot(ActionSlot) switch { "C" => XdmAction.Replace, "D" => XdmAction.Delete, _ => XdmAction.None },
        };
    }

    public static IEnumerable<XdmAssociation> Associations(XmlElement root) =>
        from link in Named(root, "Association")
        let type = link.Attribute("associationType")
        let source = link.Attribute("sourceObject")
        let target = link.Attribute("targetObject")
        where type is not null && source is not null && target is not null
        select new XdmAssociation(type[(type.LastIndexOf(':') + 1)..], source, target);

    public static IEnumerable<RegistryEntry> Entries(XmlElement root, string name) => Named(root, name).Select(element => new RegistryEntry(element));

    private static IEnumerable<XmlElement> Named(XmlElement root, string name) =>
        root.Descendants().Where(element => element.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
