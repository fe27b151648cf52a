namespace Relais.Intake.Read;

/// <summary>What a received part is made of.</summary>
public enum PartNature
{
    Cda,
    Hprim,
    Pdf,
    Image,
    Text,
    Message,
    Call,
    Other,
}
