namespace Relais.Codecs.Xdm;

/// <summary>The words and codes that <see cref="XdmFlags"/> are written with.</summary>
public static class XdmFlag
{
    /// <summary>What a confidentiality code of the archive or of the document says (CI-SIS, volet DMP/MSS metadata; HL7 Confidentiality R and V); none for any other.</summary>
    public static XdmFlags OfConfidentiality(string? code) => code switch
    {
        "INVISIBLE_PATIENT" => XdmFlags.InvisiblePatient,
        "INVISIBLE_REP_LEGAUX" or "INVISIBLE_REPRESENTANTS_LEGAUX" => XdmFlags.InvisibleRepresentatives,
        "MASQUE_PS" => XdmFlags.MaskedToProfessionals,
        "CONNEXION_SECRETE" => XdmFlags.SecretConnection,
        "R" => XdmFlags.Restricted,
        "V" => XdmFlags.VeryRestricted,
        _ => XdmFlags.None,
    };

    /// <summary>As they are kept with a document; null for none.</summary>
    public static string? Names(XdmFlags flags) => flags == XdmFlags.None ? null : flags.ToString();

    /// <summary>Those that were kept; none for anything else.</summary>
    public static XdmFlags Parse(string? names) => Enum.TryParse<XdmFlags>(names, out var flags) ? flags : XdmFlags.None;
}
