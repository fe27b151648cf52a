using Relais.Kernel;

namespace Relais.Contracts.Patients;

/// <summary>What a member asks to read for a while although its patient keeps it from them.</summary>
/// <param name="Patient">Null when nobody knows yet whose the document is.</param>
/// <param name="Document">Null opens the patient's record.</param>
/// <param name="Work">The item from which it was asked.</param>
/// <param name="Accountable">Who answers for that item: told, when no regular GP of the patient serves the practice.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record BrokenGlass(PracticeId Practice, PatientId? Patient, DocumentId? Document, Guid Work, MemberId Accountable, string Reason);
