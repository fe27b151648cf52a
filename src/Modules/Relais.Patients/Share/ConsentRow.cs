namespace Relais.Patients.Share;

/// <summary>A consent of a patient, in words.</summary>
/// <param name="Shut">What shuts the door that it would open; null when nothing does.</param>
public sealed record ConsentRow(Guid Id, string What, string How, string? Shut);
