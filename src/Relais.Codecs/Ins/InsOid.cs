namespace Relais.Codecs.Ins;

/// <summary>The OIDs under which an INS matricule travels (Référentiel INS; ANS OID register).</summary>
public static class InsOid
{
    public const string Nir = "1.2.250.1.213.1.4.8";
    public const string Nia = "1.2.250.1.213.1.4.9";
    public const string NirTest = "1.2.250.1.213.1.4.10";
    public const string NirDemonstration = "1.2.250.1.213.1.4.11";

    /// <summary>True for the four OIDs of an INS; false for the obsolete INS-C and for an insured person's NIR (.13).</summary>
    public static bool IsIns(string? oid) => oid is Nir or Nia or NirTest or NirDemonstration;
}
