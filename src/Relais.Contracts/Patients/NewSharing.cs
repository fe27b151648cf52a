using Relais.Kernel;

namespace Relais.Contracts.Patients;

/// <summary>Somebody to whom a patient's record is to be opened, when a territory is set up.</summary>
/// <param name="LocalNumber">The patient's number in the practice's own software.</param>
/// <param name="ByConsent">The patient consented; else the member is one of their care team.</param>
public sealed record NewSharing(string LocalNumber, MemberId Member, DateOnly From, bool ByConsent);
