using Relais.Kernel;

namespace Relais.Contracts.Patients;

/// <summary>What a member reads for a while by breaking the glass: one document, or with none named the patient's record.</summary>
public sealed record OpenGlass(PatientId? Patient, DocumentId? Document, DateTimeOffset Until);
