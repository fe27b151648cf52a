namespace Relais.Contracts.Protocols;

/// <summary>What a deadline counts: hours or days in which the practice works.</summary>
public enum DeadlineUnit
{
    WorkingHours,
    WorkingDays,
}
