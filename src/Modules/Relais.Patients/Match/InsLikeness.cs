namespace Relais.Patients.Match;

/// <summary>How two INS agree; <see cref="Missing"/> when one side has none or the two are of kinds that cannot be compared.</summary>
internal enum InsLikeness
{
    Missing,
    Different,

    /// <summary>One typing error apart.</summary>
    Close,

    /// <summary>Same matricule under another OID: not the same INS, since an identity is never the matricule alone.</summary>
    OtherOid,
    Same,
}
