namespace Relais.Intake.Patient;

/// <summary>A line of a patient's documents.</summary>
/// <param name="Link">Where it is read; null when this reader may only know that it exists.</param>
/// <param name="Marks">In French: withdrawn, replaced, not to be shown to the patient.</param>
public sealed record PatientDocumentRow(string? Link, DateOnly Day, string Title, string? Sender, IReadOnlyList<string> Marks);
