namespace Relais.Intake.Classify;

/// <summary>How soon a document asks to be seen. Words only raise it: nothing is ever labelled "not urgent".</summary>
internal enum Urgency
{
    Normal,
    Raised,
    Immediate,
}
