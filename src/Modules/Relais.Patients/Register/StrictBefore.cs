using Relais.Codecs.Ins;

namespace Relais.Patients.Register;

/// <summary>An identity as it stood before a correction, with the number it had.</summary>
internal sealed record StrictBefore(StrictWords Traits, InsStatus Status, string? Matricule, string? Oid)
{
    public static StrictBefore Of(RegisteredPatient patient) => new(StrictWords.Of(patient), patient.Status, patient.Matricule, patient.Oid);
}
