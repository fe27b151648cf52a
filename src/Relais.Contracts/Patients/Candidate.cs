using Relais.Kernel;

namespace Relais.Contracts.Patients;

/// <summary>A patient who could be meant, best first.</summary>
/// <param name="Reason">In French, what agrees and what differs.</param>
public sealed record Candidate(PatientId Patient, double Score, string Reason);
