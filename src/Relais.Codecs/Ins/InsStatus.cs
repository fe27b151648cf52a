namespace Relais.Codecs.Ins;

/// <summary>
/// How far a local identity can be trusted (RNIV 2.0, EXI SI 07): four states that exclude each other.
/// Only <see cref="Qual"/> may carry a matricule (EXI SI 08).
/// </summary>
/// <remarks>The old HL7 table v2-0445 wrote VALI for what is now QUAL.</remarks>
public enum InsStatus
{
    /// <summary>Provisoire: neither INSi nor an identity document.</summary>
    Prov,

    /// <summary>Récupérée: given by INSi, no identity document seen.</summary>
    Recup,

    /// <summary>Validée: an identity document was seen, INSi not asked or silent.</summary>
    Vali,

    /// <summary>Qualifiée: both.</summary>
    Qual,
}
