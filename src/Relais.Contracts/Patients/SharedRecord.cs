using Relais.Kernel;

namespace Relais.Contracts.Patients;

/// <summary>A record that a member reads although they do not serve its practice.</summary>
/// <param name="ByConsent">With the patient's consent; else as one of their care team.</param>
/// <param name="Since">The day the patient consented, or the member joined the team.</param>
public sealed record SharedRecord(PatientId Patient, PracticeId Practice, bool ByConsent, DateOnly Since);
