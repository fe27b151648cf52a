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
}
