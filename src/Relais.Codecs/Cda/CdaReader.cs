using System.Globalization;
using Relais.Codecs.Hl7;
using Relais.Codecs.Xml;

namespace Relais.Codecs.Cda;

/// <summary>
/// Reads a clinical document (HL7 CDA R2, CI-SIS levels N1 and N3), alone or inside a style sheet that is not run. Never throws:
/// what cannot be read is absent, with flaws; positions are lines.
/// </summary>
public static class CdaReader
{
    private const string Hl7 = "urn:hl7-org:v3";

    public static CdaReading Read(ReadOnlyMemory<byte> bytes, CdaLimits? limits = null)
    {
        limits ??= CdaLimits.Default;
        var xml = XmlTree.Read(bytes, limits.Xml);
        var flaws = new List<Flaw>(xml.Flaws);
        if (xml.Root is not { } root) return new CdaReading { Flaws = flaws };

        var document = IsDocument(root) ? root : root.Descendants().FirstOrDefault(IsDocument);
        if (document is null) return new CdaReading { Flaws = [.. flaws, new Flaw("cda.not-a-clinical-document", 1)] };

        return Read(document, document != root, limits, flaws);
    }

    private static CdaReading Read(XmlElement document, bool isWrapped, CdaLimits limits, List<Flaw> flaws)
    {
        var role = document.Down("recordTarget", "patientRole");
        if (document.Children("recordTarget").Skip(1).Any()) flaws.Add(new Flaw("cda.two-patients"));
        var code = document.Child("code");
        var body = CdaContent.Read(document, limits, flaws);
        return body with
        {
            IsRead = true,
            IsWrapped = isWrapped,
            Id = Needed(CdaParts.Id(document.Child("id")), "cda.id-missing", flaws),
            SetId = CdaParts.Id(document.Child("setId")),
            Version = int.TryParse(CdaParts.Value(document.Child("versionNumber")), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null,
            Relations = [.. document.Children("relatedDocument").Select(Relation)],
            Code = Needed(CdaParts.Code(code), "cda.code-missing", flaws),
            CodeTranslations = code is null ? [] : [.. code.Children("translation").Select(CdaParts.Code).OfType<Coding>()],
            Title = CdaParts.Text(document.Child("title")),
            EffectiveTime = Hl7Time.Instant(CdaParts.Value(document.Child("effectiveTime"))),
            Confidentiality = CdaParts.Code(document.Child("confidentialityCode"))?.Code,
            Language = CdaParts.Code(document.Child("languageCode"))?.Code,
            Patient = CdaPatient.Read(role, flaws),
            PatientTelecoms = role is null ? [] : [.. role.Children("telecom").Select(CdaParts.Value).OfType<string>()],
            Authors = People(document, "author", "assignedAuthor", limits),
            Custodian = CdaParts.Organization(document.Down("custodian", "assignedCustodian", "representedCustodianOrganization")),
            Recipients = People(document, "informationRecipient", "intendedRecipient", limits),
            LegalAuthenticator = People(document, "legalAuthenticator", "assignedEntity", limits) is [var signer, ..] ? signer : null,
            Flaws = flaws,
        };
    }

    private static IReadOnlyList<CdaPerson> People(XmlElement document, string role, string entity, CdaLimits limits) =>
    [
        .. from person in document.Children(role).Take(limits.MaxPeople)
           let who = person.Child(entity)
           where who is not null
           select CdaParts.Person(who, person.Child("time")),
    ];

    private static CdaRelation Relation(XmlElement related)
    {
        var parent = related.Child("parentDocument");
        return new CdaRelation(
            related.Attribute("typeCode") ?? "", CdaParts.Ids(parent), CdaParts.Id(parent?.Child("setId")), CdaParts.Value(parent?.Child("versionNumber")));
    }

    private static T? Needed<T>(T? value, string flaw, List<Flaw> flaws)
        where T : class
    {
        if (value is null) flaws.Add(new Flaw(flaw));
        return value;
    }

    private static bool IsDocument(XmlElement element) => element is { Name: "ClinicalDocument", Namespace: Hl7 };
}
