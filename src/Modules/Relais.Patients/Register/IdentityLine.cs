using System.Globalization;
using Relais.Codecs.Ins;
using Relais.Contracts.Patients;
using Relais.Platform.Ui;

namespace Relais.Patients.Register;

/// <summary>Names a patient for the people of the desk.</summary>
internal static class IdentityLine
{
    public static PatientCard Card(RegisteredPatient patient, DateOnly today, bool closed) => new(
        patient.Patient, patient.Practice, Label(patient), Of(patient, today), patient.BirthDate, StatusWord(patient), patient.RegularGp, patient.AlwaysToDoctor || closed)
    {
        IsDoubtful = patient.IsDoubtful,
        IsClosed = closed,
    };

    public static string StatusWord(RegisteredPatient patient) => patient.Status.ToString().ToUpperInvariant();

    public static string StatusWords(InsStatus status) => status switch
    {
        InsStatus.Qual => "INS qualifiée",
        InsStatus.Vali => "identité validée",
        InsStatus.Recup => "identité récupérée",
        _ => "identité provisoire",
    };

    /// <summary><c>CARON Jeanne</c></summary>
    public static string Label(RegisteredPatient patient) => PatientLabel.Of(patient.UsedName ?? patient.BirthName, patient.FirstNames);

    /// <summary><c>CARON (née DUVAL) Jeanne Marie, F, née le 14/03/1942 à Bourges (18033), 84 ans</c></summary>
    public static string Of(RegisteredPatient patient, DateOnly today)
    {
        var born = patient.Sex switch { Sex.Female => "née", Sex.Male => "né", _ => "né(e)" };
        var bearsAnother = patient.UsedName is { } used && NameForm.Of(used) != NameForm.Of(patient.BirthName) && patient.BirthName is not null;
        var name = bearsAnother ? $"{PatientLabel.Name(patient.UsedName)} ({born} {PatientLabel.Name(patient.BirthName)})" : PatientLabel.Name(patient.BirthName ?? patient.UsedName);
        var parts = new List<string> { $"{name} {PatientLabel.Written(patient.FirstNames)}".Trim(), SexLetter(patient.Sex) };
        if (patient.BirthDate is { } date)
        {
            parts.Add($"{born} le {date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}{Place(patient)}");
            parts.Add(Age(date, today));
        }
        else
        {
            parts.Add("date de naissance inconnue");
        }

        return string.Join(", ", parts);
    }

    /// <summary>The traits that stood before a correction, in one line.</summary>
    public static string Before(Correction was) => string.Join(", ", new[]
    {
        $"{PatientLabel.Name(was.BirthName)} {PatientLabel.Written(was.FirstNames)}".Trim(), SexLetter(was.Sex), was.BirthDate?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), was.BirthPlace, StatusWords(was.Status),
    }.OfType<string>());

    public static string SexLetter(Sex sex) => sex switch { Sex.Female => "F", Sex.Male => "M", _ => "sexe inconnu" };

    private static string Place(RegisteredPatient patient) => (patient.BirthPlaceLabel, patient.BirthPlace) switch
    {
        (null, null) => "",
        (null, var code) => $" ({code})",
        // COG codes of countries begin with 99: one is not born "à Portugal".
        (var country, ['9', '9', ..] and var code) => $" ({country}, {code})",
        (var label, null) => $" à {label}",
        var (label, code) => $" à {label} ({code})",
    };

    private static string Age(DateOnly born, DateOnly today)
    {
        var months = (today.Year - born.Year) * 12 + today.Month - born.Month - (today.Day < born.Day ? 1 : 0);
        return months switch { < 1 => "moins d'un mois", < 36 => $"{months} mois", _ => $"{months / 12} ans" };
    }
}
