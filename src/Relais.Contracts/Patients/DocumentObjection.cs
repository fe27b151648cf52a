namespace Relais.Contracts.Patients;

/// <summary>A patient's standing objection to sharing one document (public health code, L.1110-4).</summary>
/// <param name="Reason">What the patient said, for those who may read the document; null when nothing was noted.</param>
public sealed record DocumentObjection(Guid Id, DateOnly From, string? Reason);
