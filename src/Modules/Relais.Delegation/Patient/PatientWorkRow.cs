namespace Relais.Delegation.Patient;

/// <summary>A line of a patient's work: what, with whom, and until or since when, in words.</summary>
/// <param name="Mark"><c>late</c>, <c>soon</c> or empty, as in the inbox.</param>
/// <param name="Held">Why it is held, in French; null when nothing holds it.</param>
public sealed record PatientWorkRow(Guid Work, string Title, string Member, string When, string Mark, string? Held);
