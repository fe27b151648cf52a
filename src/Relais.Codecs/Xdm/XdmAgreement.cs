using Relais.Codecs.Cda;
using Relais.Codecs.Ins;

namespace Relais.Codecs.Xdm;

/// <summary>Compares the metadata of a document with the CDA it tells of (Ségur SC.CDA/INT.18).</summary>
public static class XdmAgreement
{
    /// <summary>
    /// Flaws <c>xdm.patient-differs</c> (another matricule or OID), <c>xdm.traits-differ</c> (birth date or sex), <c>xdm.type-differs</c>,
    /// <c>xdm.id-differs</c>; empty when they agree, or when there is nothing to compare.
    /// </summary>
    public static IReadOnlyList<Flaw> Check(XdmDocument document, CdaReading cda)
    {
        var flaws = new List<Flaw>();
        if (!document.IsListed || !cda.IsRead) return flaws;

        var patient = cda.Patient;
        if (document.PatientId is { } id && !Bears(id)) Add("xdm.patient-differs");
        if (Differ(document.SourcePatient, patient)) Add("xdm.traits-differ");
        if (document.TypeCode is { } type && cda.Code is { } code && type.Code != code.Code) Add("xdm.type-differs");
        if (document.UniqueId is { } unique && cda.Id is { } own && unique != own.ToString()) Add("xdm.id-differs");
        return flaws;

        bool Bears(XdmPatientId number) =>
            (patient.Oid == number.Oid && patient.Matricule == number.Number)
            || patient.LocalNumbers.Any(local => local.Authority == number.Oid && local.Number == number.Number);

        void Add(string flaw) => flaws.Add(new Flaw(flaw));
    }

    private static bool Differ(PatientTraits one, PatientTraits other) =>
        (one.BirthDate is { } date && other.BirthDate is { } otherDate && date != otherDate)
        || (one.Sex != Sex.Unknown && other.Sex != Sex.Unknown && one.Sex != other.Sex);
}
