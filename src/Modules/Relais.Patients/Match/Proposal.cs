namespace Relais.Patients.Match;

/// <summary>One candidate, what its likeness is worth in bits (<see cref="MatchWeights"/>), and why in French words.</summary>
internal sealed record Proposal(IdentityCard Patient, double Score, string Reason);
