namespace Relais.Contracts.Protocols;

/// <summary>The two classes of work, never mixed: what the desk may close under a protocol, and what a doctor always sees.</summary>
/// <remarks>Clinical comes first so that a class nobody set is the careful one.</remarks>
public enum KindClass
{
    Clinical,
    Administrative,
}
