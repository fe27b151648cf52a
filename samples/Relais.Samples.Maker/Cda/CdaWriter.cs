using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker.Cda;

/// <summary>Writes a CDA R2 document with the CI-SIS header: INS, birth and used names, RPPS author, FINESS custodian, body N1 or N3.</summary>
internal static class CdaWriter
{
    private const string Rpps = "1.2.250.1.71.4.2.1", Structure = "1.2.250.1.71.4.2.2";
    internal static readonly XNamespace V3 = "urn:hl7-org:v3", Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static byte[] Write(ClinicalDocument d)
    {
        var root = new XElement(V3 + "ClinicalDocument",
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            E("realmCode", A("code", "FR")),
            E("typeId", A("root", "2.16.840.1.113883.1.3"), A("extension", "POCD_HD000040")),
            E("templateId", A("root", "2.16.840.1.113883.2.8.2.1")),
            E("templateId", A("root", "1.2.250.1.213.1.1.1.1")),
            E("id", A("root", d.Id)),
            E("code", A("code", d.Code), A("displayName", d.DisplayName), A("codeSystem", d.CodeSystem)),
            E("title", d.Title),
            E("effectiveTime", A("value", Time(d.Written))),
            E("confidentialityCode", A("code", d.Confidentiality), A("codeSystem", "2.16.840.1.113883.5.25"), A("displayName", d.Confidentiality == "N" ? "Normal" : "Invisible au patient")),
            E("languageCode", A("code", "fr-FR")),
            E("setId", A("root", d.SetId)),
            E("versionNumber", A("value", d.Version)),
            RecordTarget(d.Patient),
            Author(d),
            E("custodian", E("assignedCustodian", E("representedCustodianOrganization", Organisation(d.Author.At!)))),
            Recipient(d),
            E("legalAuthenticator", E("time", A("value", Time(d.Written))), E("signatureCode", A("code", "S")), E("assignedEntity", Id(d.Author), Person(d.Author), E("representedOrganization", Organisation(d.Author.At!)))),
            E("participant", A("typeCode", "INF"), E("functionCode", A("code", "PCP"), A("displayName", "Médecin Traitant"), A("codeSystem", "2.16.840.1.113883.5.88")), E("time", A("nullFlavor", "NA")),
                E("associatedEntity", A("classCode", "PROV"), Id(d.Doctor), E("associatedPerson", PersonName(d.Doctor)))),
            d.Replaces is null ? null : E("relatedDocument", A("typeCode", "RPLC"), E("parentDocument", E("id", A("root", d.Replaces)))),
            Encounter(d),
            E("component", d.Sections.Count == 0 && d.Results.Count == 0 ? Pdf(d.Pdf!) : CdaBody.Structured(d)));

        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").Append(root).Append('\n').ToString().ReplaceLineEndings("\n");
        return new UTF8Encoding(false).GetBytes(text);
    }

    public static string Time(DateTimeOffset at) => at.ToString("yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture).Replace(":", "");

    internal static XElement E(string name, params object?[] content) => new(V3 + name, content);

    internal static XAttribute A(string name, object value) => new(name, value);

    private static XElement RecordTarget(Sent s)
    {
        var p = s.About;
        return E("recordTarget", E("patientRole",
            s.Ins is null ? null : E("id", A("extension", s.Ins), A("root", s.Oid)),
            E("id", A("extension", s.HospitalNumber), A("root", "1.2.250.1.999.3.1")),
            E("addr", E("streetAddressLine", p.Street), E("postalCode", p.Town.Postcode), E("city", p.Town.Name), E("country", "FRANCE")),
            p.Phone.Length == 0 ? E("telecom", A("nullFlavor", "NASK")) : E("telecom", A("value", $"tel:{p.Phone.Replace(" ", "")}"), A("use", "MC")),
            E("patient", A("classCode", "PSN"),
                E("name",
                    E("family", A("qualifier", "BR"), Words.Capitals(s.BirthName)),
                    E("given", Words.Capitals(string.Join(' ', s.FirstNames))),
                    E("given", A("qualifier", "BR"), Words.Capitals(s.FirstNames[0])),
                    E("family", A("qualifier", "CL"), Words.Capitals(s.UsedName.Length > 0 ? s.UsedName : s.BirthName)),
                    E("given", A("qualifier", "CL"), Words.Capitals(s.FirstNames[0]))),
                s.Sex == 'U' ? E("administrativeGenderCode", A("nullFlavor", "UNK")) : E("administrativeGenderCode", A("code", s.Sex), A("displayName", s.Sex == 'M' ? "Masculin" : "Féminin"), A("codeSystem", "2.16.840.1.113883.5.1")),
                s.BirthDate is { } born ? E("birthTime", A("value", born.ToString("yyyyMMdd", CultureInfo.InvariantCulture))) : E("birthTime", A("nullFlavor", "UNK")),
                s.BirthPlace is null ? null : E("birthplace", E("place", E("addr", E("county", s.BirthPlace.Cog), E("city", Words.Capitals(s.BirthPlace.Label))))))));
    }

    private static XElement Author(ClinicalDocument d) =>
        E("author", E("time", A("value", Time(d.Written))), E("assignedAuthor", A("classCode", "ASSIGNED"), Id(d.Author),
            E("code", A("code", d.Author.Code), A("displayName", d.Author.Speciality), A("codeSystem", "1.2.250.1.213.1.1.4.5")),
            E("telecom", A("value", $"mailto:{d.Author.At!.SecureAddress}")), Person(d.Author), E("representedOrganization", Organisation(d.Author.At))));

    private static XElement Recipient(ClinicalDocument d) =>
        E("informationRecipient", E("intendedRecipient", Id(d.Doctor), E("informationRecipient", PersonName(d.Doctor)),
            E("receivedOrganization", E("id", A("root", Structure), A("extension", "1" + d.Recipient.Finess)), E("name", d.Recipient.Name))));

    private static XElement Encounter(ClinicalDocument d)
    {
        var at = d.Author.At!;
        var time = d.Stay is { } stay
            ? E("effectiveTime", E("low", A("value", Time(DemoDay.Paris(stay.From)))), E("high", A("value", Time(DemoDay.Paris(stay.To)))))
            : E("effectiveTime", E("low", A("value", Time(d.Written))));
        var place = E("location", E("healthCareFacility", E("code", A("code", at.Kind == "hospital" ? "SA01" : "SA07"), A("codeSystem", "1.2.250.1.71.4.2.4"))));
        return E("componentOf", E("encompassingEncounter", time, place));
    }

    private static XElement Id(Professional p) => E("id", A("root", Rpps), A("extension", "8" + p.Rpps));

    private static XElement Person(Professional p) => E("assignedPerson", PersonName(p));

    private static XElement PersonName(Professional p) => E("name", E("given", p.First), E("family", p.Last.ToUpperInvariant()), p.Title.Length > 0 ? E("suffix", p.Title.ToUpperInvariant()) : null);

    private static object[] Organisation(Structure s) =>
        [E("id", A("root", Structure), A("extension", "1" + s.Finess)), E("name", s.Name), E("telecom", A("value", $"tel:{s.Phone.Replace(" ", "")}"), A("use", "WP")), E("addr", E("streetAddressLine", s.Address), E("postalCode", s.Town.Postcode), E("city", s.Town.Name))];

    private static XElement Pdf(byte[] pdf) => E("nonXMLBody", E("text", A("mediaType", "application/pdf"), A("representation", "B64"), Convert.ToBase64String(pdf)));
}
