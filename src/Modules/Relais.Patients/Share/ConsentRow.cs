namespace Relais.Patients.Share;

/// <summary>A consent of a patient, in words.</summary>
public sealed record ConsentRow(Guid Id, string What, string How);
