namespace Relais.Contracts.Delegation;

/// <summary>Where a new received part stands: exactly one of three (promise 1).</summary>
public enum WorkState
{
    InHand,
    Held,
    Closed,
}
