namespace Relais.Intake.Classify;

/// <summary>Words that led to a proposal, as they stand in what was received: a person can check them at a glance.</summary>
/// <param name="Start">Where the phrase begins in the text named by <paramref name="From"/>, in characters.</param>
internal sealed record Evidence(string Phrase, int Start, int Length, EvidenceFrom From);
