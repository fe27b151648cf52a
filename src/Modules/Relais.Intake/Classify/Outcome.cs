namespace Relais.Intake.Classify;

/// <summary>What the desk does with a reading: take it as proposed, choose, or open what could not be read.</summary>
internal enum Outcome
{
    Hold,
    Ask,
    Propose,
}
