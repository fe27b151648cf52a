namespace Relais.Contracts.Intake;

/// <summary>What became of it.</summary>
/// <param name="IsDuplicate">The very same bytes came before.</param>
/// <param name="IsRepeat">The sender repeated itself under one key: this is the arrival of the first time, nothing was added.</param>
public sealed record Receipt(Guid Arrival, bool IsDuplicate, bool IsRepeat = false);
