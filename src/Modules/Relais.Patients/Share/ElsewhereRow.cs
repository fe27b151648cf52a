namespace Relais.Patients.Share;

/// <summary>A record of the same person in another practice, open to the reader.</summary>
public sealed record ElsewhereRow(Guid Patient, string Practice, bool ByConsent);
