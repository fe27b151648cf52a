namespace Relais.Kernel;

/// <summary>The role under which a member serves a practice. A role is given by a dated mandate, never by a job title.</summary>
public enum Role
{
    Secretary,
    Assistant,
    Doctor,
    AdvancedNurse,
    Nurse,
    Pharmacist,
    Coordinator,
    Admissions,
    Locum,
    Trainee,
}
