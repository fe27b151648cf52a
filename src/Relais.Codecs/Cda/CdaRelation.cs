namespace Relais.Codecs.Cda;

/// <summary>A link to an earlier document: RPLC replaces it, APND adds to it, XFRM transforms it (CDA R2 4.2.3.1).</summary>
public sealed record CdaRelation(string Type, IReadOnlyList<CdaId> Targets, CdaId? SetId, string? Version);
