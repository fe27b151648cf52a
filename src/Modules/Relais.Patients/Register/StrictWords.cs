using Relais.Codecs.Ins;
using Relais.Contracts.Patients;

namespace Relais.Patients.Register;

/// <summary>The strict traits that people write (RNIV 2.0, EXI SI 05); the number comes from INSi alone.</summary>
internal sealed record StrictWords(string? BirthName, string? FirstNames, Sex Sex, DateOnly? BirthDate, string? BirthPlace)
{
    public static StrictWords Of(TraitsRead traits) => new(
        traits.BirthName.OrNull(), Spaced(traits.FirstNames), traits.Sex switch { "M" => Sex.Male, "F" => Sex.Female, _ => Sex.Unknown }, traits.BirthDate, traits.BirthPlace.OrNull()?.ToUpperInvariant());

    public static StrictWords Of(RegisteredPatient patient) =>
        new(patient.BirthName, patient.FirstNames, patient.Sex, patient.BirthDate, patient.BirthPlace);

    private static string? Spaced(string? names) =>
        names is null ? null : string.Join(' ', names.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries)).OrNull();
}
