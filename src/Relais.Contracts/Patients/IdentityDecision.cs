namespace Relais.Contracts.Patients;

/// <summary>The three answers to "who is it": filed by itself, shown with candidates, or held.</summary>
public enum IdentityDecision
{
    Match,
    Propose,
    Hold,
}
