namespace Relais.Codecs.Xdm;

/// <summary>
/// Access marks carried among the confidentiality codes (CI-SIS, volet DMP/MSS metadata). <see cref="InvisiblePatient"/> forbids any
/// release to the patient before the announcement.
/// </summary>
[Flags]
public enum XdmFlags
{
    None = 0,
    InvisiblePatient = 1,
    InvisibleRepresentatives = 2,
    MaskedToProfessionals = 4,
    SecretConnection = 8,

    /// <summary>HL7 confidentiality R: it is marked, and no reader sees it in a batch.</summary>
    Restricted = 16,

    /// <summary>HL7 confidentiality V: read by those it is for, as <see cref="MaskedToProfessionals"/> is.</summary>
    VeryRestricted = 32,
}
