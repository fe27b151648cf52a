namespace Relais.Intake.Documents;

/// <summary>What a received part is, of exactly five (promise 1).</summary>
public enum Fate
{
    New,
    Duplicate,
    Version,
    Withdrawn,
    Refused,
}
