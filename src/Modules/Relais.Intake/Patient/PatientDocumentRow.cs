using Relais.Contracts.Patients;

namespace Relais.Intake.Patient;

/// <summary>A line of a patient's documents.</summary>
/// <param name="Link">Where it is read; null when this reader may only know that it exists.</param>
/// <param name="Marks">In French: withdrawn, replaced, not to be shown to the patient.</param>
/// <param name="Objection">The patient's, to sharing it, as told to those who read it all the same.</param>
public sealed record PatientDocumentRow(Guid Document, string? Link, DateOnly Day, string Title, string? Sender, IReadOnlyList<string> Marks, DocumentObjection? Objection);
