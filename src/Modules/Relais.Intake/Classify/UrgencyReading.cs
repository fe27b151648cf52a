namespace Relais.Intake.Classify;

/// <summary>The urgency found and every phrase that asked for it.</summary>
internal sealed record UrgencyReading(Urgency Level, IReadOnlyList<Evidence> Evidence);
