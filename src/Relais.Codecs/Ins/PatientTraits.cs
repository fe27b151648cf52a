namespace Relais.Codecs.Ins;

/// <summary>
/// Who a document says it is about, as it says it: nothing corrected, nothing completed (RNIV 2.0, strict traits and the INS).
/// A trait the document lacks, or that cannot be read, is null (or empty) and its flaw stands in the reading that holds this.
/// </summary>
public sealed record PatientTraits
{
    /// <summary>The 15 characters of the INS matricule with spaces removed; null when absent. Its key is not checked here.</summary>
    public string? Matricule { get; init; }

    /// <summary>The OID that says what the matricule is (INS-NIR, INS-NIA, test); an identity is never the matricule alone.</summary>
    public string? Oid { get; init; }

    public string? BirthName { get; init; }

    public string? UsedName { get; init; }

    /// <summary>Birth given names, in their order; the first is the strict "premier prénom de naissance".</summary>
    public IReadOnlyList<string> FirstNames { get; init; } = [];

    public string? UsedFirstName { get; init; }

    public Sex Sex { get; init; }

    public DateOnly? BirthDate { get; init; }

    /// <summary>COG code of the birth place (5 characters), or the free text an old document holds there.</summary>
    public string? BirthPlace { get; init; }

    public string? Postcode { get; init; }

    /// <summary>Local numbers, as (assigning authority OID or label, number).</summary>
    public IReadOnlyList<(string Authority, string Number)> LocalNumbers { get; init; } = [];
}
