using Relais.Codecs.Cda;
using Relais.Codecs.Ins;

namespace Relais.Codecs.Xdm;

/// <summary>Compares the metadata of a document with the CDA it tells of (Ségur SC.CDA/INT.18).</summary>
public static class XdmAgreement
{
    /// <summary>The archive and the document name two people: nobody is filed by machine (ECO.2.1.2).</summary>
    public const string PatientDiffers = "xdm.patient-differs", TraitsDiffer = "xdm.traits-differ";

    /// <summary>
    /// Flaws <c>xdm.patient-differs</c> (another matricule or OID), <c>xdm.traits-differ</c> (birth date, sex, no name or no first name in common), <c>xdm.type-differs</c>,
    /// <c>xdm.id-differs</c>; empty when they agree, or when there is nothing to compare.
    /// </summary>
    public static IReadOnlyList<Flaw> Check(XdmDocument document, CdaReading cda)
    {
        var flaws = new List<Flaw>();
        if (!document.IsListed || !cda.IsRead) return flaws;

        var patient = cda.Patient;
        if (document.PatientId is { } id && !Bears(id)) Add(PatientDiffers);
        if (Differ(document.SourcePatient, patient)) Add(TraitsDiffer);
        if (document.TypeCode is { } type && cda.Code is { } code && type.Code != code.Code) Add("xdm.type-differs");
        if (document.UniqueId is { } unique && cda.Id is { } own && unique != own.ToString()) Add("xdm.id-differs");
        return flaws;

        // A local number contradicts only another one of the same authority: a document need not repeat it.
        bool Bears(XdmPatientId number) =>
            (patient.Oid == number.Oid && patient.Matricule == number.Number)
            || patient.LocalNumbers.Any(local => local.Authority == number.Oid && local.Number == number.Number)
            || (!number.IsIns && patient.LocalNumbers.All(local => local.Authority != number.Oid));

        void Add(string flaw) => flaws.Add(new Flaw(flaw));
    }

    private static bool Differ(PatientTraits one, PatientTraits other) =>
        (one.BirthDate is { } date && other.BirthDate is { } otherDate && date != otherDate)
        || (one.Sex != Sex.Unknown && other.Sex != Sex.Unknown && one.Sex != other.Sex)
        || AreApart([one.BirthName, one.UsedName], [other.BirthName, other.UsedName])
        || AreApart([.. one.FirstNames, one.UsedFirstName], [.. other.FirstNames, other.UsedFirstName]);

    private static bool AreApart(IEnumerable<string?> ones, IEnumerable<string?> others)
    {
        var (said, written) = (Words(ones), Words(others));
        return said.Count > 0 && written.Count > 0 && !said.Overlaps(written);
    }

    // Word by word: one side writes "MARIE CLAIRE" where the other lists two names.
    private static HashSet<string> Words(IEnumerable<string?> names) =>
        [.. names.SelectMany(name => NameForm.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
