using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker.Cda;

/// <summary>What a CDA R2 document of the samples says, before it is written.</summary>
internal sealed record ClinicalDocument
{
    public required string Id { get; init; }
    public required string SetId { get; init; }
    public int Version { get; init; } = 1;
    public string? Replaces { get; init; }
    public required string Code { get; init; }
    public required string Title { get; init; }
    public required DateTimeOffset Written { get; init; }
    public required Sent Patient { get; init; }
    public required Professional Author { get; init; }
    public required Practice Recipient { get; init; }
    public required Professional Doctor { get; init; }
    public (DateTime From, DateTime To)? Stay { get; init; }
    public string Confidentiality { get; init; } = "N";
    public IReadOnlyList<(string Title, string Text)> Sections { get; init; } = [];
    public IReadOnlyList<LabResult> Results { get; init; } = [];

    /// <summary>A rendering put inside: the whole document when there are no sections (N1), else beside them.</summary>
    public byte[]? Pdf { get; init; }

    public string CodeSystem => DocumentCodes.SystemOf(Code);
    public string DisplayName => DocumentCodes.NameOf(Code);
}
