namespace Relais.Intake.Classify;

/// <summary>What a person of a practice said a document was. The practice's own example: it never leaves its walls.</summary>
internal sealed record Correction(string Text, string Kind);
