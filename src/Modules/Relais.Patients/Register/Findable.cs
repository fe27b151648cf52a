using Microsoft.EntityFrameworkCore;
using Relais.Codecs.Ins;
using Relais.Patients.Match;
using Relais.Platform.Store;

namespace Relais.Patients.Register;

/// <summary>The rows by which a patient is found, written in the transaction that writes the patient.</summary>
internal static class Findable
{
    public static readonly Type[] Rows = [typeof(PatientKey), typeof(PatientWord), typeof(RegisteredPatient)];

    public static void Add(RelaisDb db, RegisteredPatient patient)
    {
        db.AddRange(BlockingKeys.Of(patient.ToMatch()).Select(key => new PatientKey { Patient = patient.Patient, Practice = patient.Practice, Key = key }));
        db.AddRange(WordsOf(patient).Select(word => new PatientWord { Patient = patient.Patient, Practice = patient.Practice, Word = word }));
    }

    /// <summary>After traits changed: rows that no longer hold go, new ones come.</summary>
    public static async Task Renew(RelaisDb db, RegisteredPatient patient, CancellationToken ct)
    {
        var keys = BlockingKeys.Of(patient.ToMatch()).ToHashSet();
        var had = await db.Set<PatientKey>().Where(k => k.Patient == patient.Patient).ToListAsync(ct);
        db.RemoveRange(had.Where(k => !keys.Contains(k.Key)));
        db.AddRange(keys.Except(had.Select(k => k.Key)).Select(key => new PatientKey { Patient = patient.Patient, Practice = patient.Practice, Key = key }));

        var words = WordsOf(patient);
        var known = await db.Set<PatientWord>().Where(w => w.Patient == patient.Patient).ToListAsync(ct);
        db.RemoveRange(known.Where(w => !words.Contains(w.Word)));
        db.AddRange(words.Except(known.Select(w => w.Word)).Select(word => new PatientWord { Patient = patient.Patient, Practice = patient.Practice, Word = word }));
    }

    // LE GALL is also found as LEGALL, and JEAN-PIERRE by either half.
    private static HashSet<string> WordsOf(RegisteredPatient patient)
    {
        var forms = new[] { patient.BirthName, patient.UsedName, patient.FirstNames }.Select(NameForm.Of).ToList();
        return [.. forms.SelectMany(FrenchNames.Words), .. forms.Take(2).Where(f => f.Length > 0).Select(FrenchNames.Joined)];
    }
}
