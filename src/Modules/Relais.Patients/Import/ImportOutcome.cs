namespace Relais.Patients.Import;

/// <summary>What becomes of a line of a patient file.</summary>
internal enum ImportOutcome
{
    New,
    Same,
    Changed,
    Refused,
}
