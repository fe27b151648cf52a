using Relais.Kernel;

namespace Relais.Contracts.Patients;

/// <summary>The three answers to "who is it": filed by itself, shown with candidates, or held.</summary>
public enum IdentityDecision
{
    Match,
    Propose,
    Hold,
}

/// <summary>A patient who could be meant, best first.</summary>
/// <param name="Reason">In French, what agrees and what differs.</param>
public sealed record Candidate(PatientId Patient, double Score, string Reason);

/// <summary>What the register answers about a document's traits.</summary>
/// <param name="Code">National code when not matched: 902 unknown patient, 903 no INS, 904 traits differ, 905 INS incomplete; null otherwise.</param>
/// <param name="Reason">In French, why, without a percentage.</param>
public sealed record Identification(IdentityDecision Decision, PatientId? Patient, IReadOnlyList<Candidate> Candidates, string? Code, string Reason);
