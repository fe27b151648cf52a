using Relais.Kernel;

namespace Relais.Contracts.Patients;

/// <summary>What the register answers about a document's traits.</summary>
/// <param name="Code">National code when not matched: 902 unknown patient, 903 no INS, 904 traits differ, 905 INS incomplete; null otherwise.</param>
/// <param name="Reason">In French, why, without a percentage.</param>
public sealed record Identification(IdentityDecision Decision, PatientId? Patient, IReadOnlyList<Candidate> Candidates, string? Code, string Reason);
