using System.Globalization;
using System.Text;
using Relais.Contracts.Patients;

namespace Relais.Desk.Specs.Houses;

/// <summary>Writes the documents that come to the town: small, whole, and each with an id of its own.</summary>
internal static class ClinicalDocument
{
    public const string Administrative = "51851-4";
    public const string Discharge = "11490-0";
    public const string Laboratory = "11502-2";
    private static int number;

    public static byte[] About(NewPatient patient, string code, string title, string words = "Lettre sans particularité.", string? entry = null, string? recipient = null)
    {
        var t = patient.Traits;
        var ins = t.Matricule is null ? "" : $"<id root=\"{t.Oid}\" extension=\"{t.Matricule}\"/>";
        var used = t.UsedName is null ? "" : $"<family qualifier=\"CL\">{t.UsedName}</family>";
        var born = t.BirthDate!.Value.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var to = recipient is null ? "" : $"<informationRecipient><intendedRecipient><id root=\"1.2.250.1.71.4.2.1\" extension=\"8{recipient}\"/></intendedRecipient></informationRecipient>";
        var id = Interlocked.Increment(ref number);
        return Encoding.UTF8.GetBytes(
            $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><id root="1.2.250.1.999.1" extension="S{id}"/>
            <code code="{code}" codeSystem="2.16.840.1.113883.6.1"/><title>{title}</title><effectiveTime value="20261119100000+0100"/>
            <recordTarget><patientRole>{ins}<id root="1.2.3" extension="IPP{id}"/><patient><name><family qualifier="BR">{t.BirthName}</family>{used}
            <given>{t.FirstNames}</given><given qualifier="BR">{t.FirstNames!.Split(' ')[0]}</given></name><administrativeGenderCode code="{t.Sex}"/><birthTime value="{born}"/>
            <birthplace><place><addr><county>{t.BirthPlace}</county></addr></place></birthplace></patient></patientRole></recordTarget>{to}
            <component><structuredBody><component><section><code code="55107-7"/><title>Contenu</title><text><paragraph>{words}</paragraph></text>{entry}</section></component></structuredBody></component>
            </ClinicalDocument>
            """);
    }
}
