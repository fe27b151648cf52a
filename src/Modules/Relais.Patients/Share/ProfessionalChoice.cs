namespace Relais.Patients.Share;

/// <summary>Somebody to whom a record may be opened.</summary>
/// <param name="ServesHere">They need the patient's consent for nothing here.</param>
public sealed record ProfessionalChoice(Guid Id, string Name, bool ServesHere);
