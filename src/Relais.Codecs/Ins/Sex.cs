namespace Relais.Codecs.Ins;

/// <summary>Sex as the INS writes it (RNIV 2.0: M, F, I when not known).</summary>
public enum Sex
{
    Unknown,
    Male,
    Female,
}
