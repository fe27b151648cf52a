namespace Relais.Contracts.Protocols;

/// <summary>Whose desk a kind of work goes to when no protocol says otherwise.</summary>
public enum HolderRole
{
    Doctor,
    Assistant,
    Secretary,
}
