using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Relais.Samples.Maker.Cda;

/// <summary>Packs CDA documents as an IHE_XDM.ZIP: README, INDEX, one submission set with its ebRIM METADATA.XML (IHE ITI TF-2 3.32).</summary>
internal static class XdmZip
{
    private static readonly XNamespace Rim = "urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0", Lcm = "urn:oasis:names:tc:ebxml-regrep:xsd:lcm:3.0";
    private static readonly DateTimeOffset Stamp = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="action">Null for new, C for a replacement, D for a withdrawal.</param>
    /// <param name="flag">An access flag such as INVISIBLE_PATIENT.</param>
    public static byte[] Pack(IReadOnlyList<ClinicalDocument> documents, string? action = null, string? flag = null) =>
        Pack([.. documents.Select(d => (d, CdaWriter.Write(d)))], action, flag);

    /// <summary>The archive of one document whose XML is given, so that it can be wrong.</summary>
    public static byte[] WithDocument(ClinicalDocument document, byte[] xml) => Pack([(document, xml)], null, null);

    /// <summary>As careless programs pack: everything in lower case, below a folder of their own.</summary>
    public static byte[] LowerCase(ClinicalDocument document) =>
        Zip(Entries([(document, CdaWriter.Write(document))], null, null).Select(e => ("export/" + e.Name.ToLowerInvariant(), e.Bytes)));

    private static byte[] Pack(List<(ClinicalDocument Document, byte[] Bytes)> written, string? action, string? flag) => Zip(Entries(written, action, flag));

    private static List<(string Name, byte[] Bytes)> Entries(List<(ClinicalDocument Document, byte[] Bytes)> written, string? action, string? flag)
    {
        var documents = written.Select(w => w.Document).ToList();
        return
        [
            ("README.TXT", Encoding.UTF8.GetBytes(Readme(documents[0]))),
            ("INDEX.HTM", Encoding.UTF8.GetBytes($"<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Documents</title></head><body><p>{documents[0].Author.At!.Name}</p><p><a href=\"README.TXT\">README</a></p></body></html>")),
            ("IHE_XDM/SUBSET01/METADATA.XML", Metadata(written, action, flag)),
            .. written.Select((w, i) => ($"IHE_XDM/SUBSET01/DOC{i + 1:0000}.XML", w.Bytes)),
        ];
    }

    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in entries)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Stamp;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        return memory.ToArray();
    }

    private static string Readme(ClinicalDocument d) =>
        $"Emetteur : {d.Author.Name}, {d.Author.At!.Name}, {d.Author.At.Address}, {d.Author.At.Town.Postcode} {d.Author.At.Town.Name}, {d.Author.At.Phone}\r\nApplication : Dossier d'essai 1.0\r\nContenu : IHE_XDM/SUBSET01\r\n";

    private static byte[] Metadata(IReadOnlyList<(ClinicalDocument Document, byte[] Bytes)> written, string? action, string? flag)
    {
        var first = written[0].Document;
        var set = $"urn:uuid:{Uuid("set " + first.Id)}";
        var list = new XElement(Rim + "RegistryObjectList", Package(first, set));
        for (var i = 0; i < written.Count; i++)
        {
            var id = $"urn:uuid:{Uuid("entry " + written[i].Document.Id)}";
            list.Add(Entry(written[i].Document, written[i].Bytes, id, i + 1, action, flag));
            list.Add(new XElement(Rim + "Association", new XAttribute("id", $"urn:uuid:{Uuid("link " + written[i].Document.Id)}"), new XAttribute("associationType", "urn:oasis:names:tc:ebxml-regrep:AssociationType:HasMember"),
                new XAttribute("sourceObject", set), new XAttribute("targetObject", id), Slot("SubmissionSetStatus", "Original")));
        }
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + new XElement(Lcm + "SubmitObjectsRequest", list).ToString().ReplaceLineEndings("\n"));
    }

    private static XElement Package(ClinicalDocument d, string set) => new(Rim + "RegistryPackage", new XAttribute("id", set), new XAttribute("objectType", "urn:oasis:names:tc:ebxml-regrep:ObjectType:RegistryObject:RegistryPackage"),
        Slot("submissionTime", Utc(d.Written)), Named(d.Title),
        Class("a54d6aa5-d40d-43f9-88c5-b4633d873bdd", set, "", ""),
        Author("a7058bb9-b4e4-4307-ba5b-e3f0ab85e12d", set, d),
        Class("aa543740-bdda-424e-8c96-df4873be8500", set, d.Author.At!.Kind == "hospital" ? "SA01" : "SA07", "1.2.250.1.71.4.2.4"),
        External("6b5aea1a-874d-4603-a4bc-96a0a7b38446", set, PatientId(d), "XDSSubmissionSet.patientId"),
        External("554ac39e-e3fe-47fe-b233-965d2a147832", set, $"1.2.250.1.71.4.2.2.1{d.Author.At.Finess}", "XDSSubmissionSet.sourceId"),
        External("96fdda7c-d067-4183-912e-bf5ee74998a8", set, $"{d.Id}.9", "XDSSubmissionSet.uniqueId"));

    private static XElement Entry(ClinicalDocument d, byte[] bytes, string id, int rank, string? action, string? flag)
    {
        var p = d.Patient;
        return new XElement(Rim + "ExtrinsicObject", new XAttribute("id", id), new XAttribute("objectType", "urn:uuid:7edca82f-054d-47f2-a032-9b2a5b5186c1"), new XAttribute("mimeType", "text/xml"), new XAttribute("status", "urn:oasis:names:tc:ebxml-regrep:StatusType:Approved"),
            Slot("hash", Convert.ToHexStringLower(SHA1.HashData(bytes))), Slot("size", bytes.Length.ToString(CultureInfo.InvariantCulture)), Slot("URI", $"DOC{rank:0000}.XML"),
            Slot("creationTime", Utc(d.Written)), Slot("languageCode", "fr-FR"), Slot("serviceStartTime", Utc(d.Stay is { } stay ? DemoDay.Paris(stay.From) : d.Written)),
            Slot("sourcePatientId", PatientId(d)),
            Slot("sourcePatientInfo", $"PID-5|{Words.Capitals(p.BirthName)}^{Words.Capitals(p.FirstNames[0])}^^^^^L", p.BirthDate is { } born ? $"PID-7|{born:yyyyMMdd}" : "PID-7|", $"PID-8|{(p.Sex == 'U' ? "" : p.Sex)}"),
            action is null ? null : Slot("urn:action:extraMetadataSlot", action),
            Named(d.Title),
            Author("93606bcf-9494-43ec-9b4e-a7748d1a838d", id, d),
            Class("41a5887f-8865-4c09-adf7-e362475b143a", id, "10", "1.2.250.1.213.1.1.4.1"),
            Class("f0306f51-975f-434e-a61c-c59651d33983", id, d.Code, d.CodeSystem, d.DisplayName),
            Class("f4f85eac-e6cb-4883-b524-f2705394840f", id, "N", "2.16.840.1.113883.5.25"),
            flag is null ? null : Class("f4f85eac-e6cb-4883-b524-f2705394840f", id, flag, "1.2.250.1.213.1.1.4.13"),
            Class("a09d5840-386c-46f2-b5ad-9c3699a4309d", id, d.Sections.Count == 0 && d.Results.Count == 0 ? "urn:ihe:iti:xds-sd:pdf:2008" : "urn:asipSante:modelesHorsProfils:2011", "1.2.250.1.213.1.1.4.2.282"),
            Class("f33fb8ac-18af-42cc-ae0e-ed0b0bdb91e1", id, d.Author.At!.Kind == "hospital" ? "SA01" : "SA07", "1.2.250.1.71.4.2.4"),
            Class("cccf5598-8b07-4b77-a05e-ae952c785ead", id, d.Author.At.Kind == "hospital" ? "ETABLISSEMENT" : "AMBULATOIRE", "1.2.250.1.213.1.1.4.9"),
            External("58a6f841-87b3-4a3e-92fd-a8ffeff98427", id, PatientId(d), "XDSDocumentEntry.patientId"),
            External("2e82c1f6-a085-4c72-9da3-8640a32e42ab", id, d.Id, "XDSDocumentEntry.uniqueId"));
    }

    private static string PatientId(ClinicalDocument d) => d.Patient.Ins is { } ins ? $"{ins}^^^&{d.Patient.Oid}&ISO^NH" : $"{d.Patient.HospitalNumber}^^^&1.2.250.1.999.3.1&ISO^PI";

    private static XElement Author(string scheme, string of, ClinicalDocument d) => new(Rim + "Classification", new XAttribute("id", $"c-{scheme[..4]}-{of[^6..]}"), new XAttribute("classificationScheme", $"urn:uuid:{scheme}"), new XAttribute("classifiedObject", of), new XAttribute("nodeRepresentation", ""),
        Slot("authorInstitution", $"{d.Author.At!.Name}^^^^^&1.2.250.1.71.4.2.2&ISO^IDNST^^^1{d.Author.At.Finess}"),
        Slot("authorPerson", $"8{d.Author.Rpps}^{d.Author.Last.ToUpperInvariant()}^{d.Author.First}^^^^^^&1.2.250.1.71.4.2.1&ISO^D^^^IDNPS"),
        Slot("authorSpecialty", $"{d.Author.Code}^{d.Author.Speciality}^1.2.250.1.213.1.1.4.5"));

    private static XElement Class(string scheme, string of, string code, string system, string? name = null) => new(Rim + "Classification", new XAttribute("id", $"c-{scheme[..4]}-{of[^6..]}{(code.Length > 3 && char.IsLetter(code[0]) && scheme.StartsWith("f4", StringComparison.Ordinal) ? "-x" : "")}"),
        new XAttribute(system.Length == 0 ? "classificationNode" : "classificationScheme", $"urn:uuid:{scheme}"), new XAttribute("classifiedObject", of), new XAttribute("nodeRepresentation", code),
        system.Length == 0 ? null : Slot("codingScheme", system), Named(name ?? code));

    private static XElement External(string scheme, string of, string value, string name) => new(Rim + "ExternalIdentifier", new XAttribute("id", $"x-{scheme[..4]}-{of[^6..]}"), new XAttribute("identificationScheme", $"urn:uuid:{scheme}"), new XAttribute("registryObject", of), new XAttribute("value", value), Named(name));

    private static XElement Slot(string name, params string[] values) => new(Rim + "Slot", new XAttribute("name", name), new XElement(Rim + "ValueList", values.Select(v => new XElement(Rim + "Value", v))));

    private static XElement Named(string text) => new(Rim + "Name", new XElement(Rim + "LocalizedString", new XAttribute("value", text)));

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    private static Guid Uuid(string of) => new(SHA256.HashData(Encoding.UTF8.GetBytes(of)).AsSpan(0, 16));
}
