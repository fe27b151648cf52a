namespace Relais.Contracts.Intake;

/// <summary>What became of it.</summary>
public sealed record Receipt(Guid Arrival, bool IsDuplicate);
