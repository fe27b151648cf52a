namespace Relais.Codecs.Cda;

/// <summary>A structure: custodian of the document, or where a person works. Its ids are FINESS or SIRET under 1.2.250.1.71.4.2.2.</summary>
public sealed record CdaOrganization(string? Name, IReadOnlyList<CdaId> Ids);
