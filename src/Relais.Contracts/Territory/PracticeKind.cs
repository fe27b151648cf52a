namespace Relais.Contracts.Territory;

/// <summary>What a data controller is.</summary>
public enum PracticeKind
{
    Practice,
    Hospital,
    Pharmacy,
    Community,
}
