namespace Relais.Codecs.Cda;

/// <summary>An HL7 instance identifier (II): an OID or UUID root, and an extension when the root names the issuer only.</summary>
public sealed record CdaId(string Root, string? Extension = null)
{
    /// <summary><c>root</c> or <c>root^extension</c>, the form XDS gives to uniqueId.</summary>
    public override string ToString() => Extension is null ? Root : $"{Root}^{Extension}";
}
