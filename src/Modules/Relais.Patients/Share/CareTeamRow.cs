namespace Relais.Patients.Share;

/// <summary>One of a patient's care team, in words.</summary>
/// <param name="Function">Their profession.</param>
/// <param name="Days">Since when, until when.</param>
/// <param name="Door">What of the record is open to them.</param>
/// <param name="IsShut">It would be open, and something shuts it.</param>
public sealed record CareTeamRow(Guid Id, string Name, string Function, string Days, string Door, bool IsShut);
