namespace Relais.Samples.Maker.Arrivals;

/// <summary>What must be understood of one document: its kind of work (null: none of the catalogue), national type, class, patient, decision.</summary>
/// <param name="Decision">match (filed by itself), propose (one candidate, a person confirms), hold (a person must find out).</param>
/// <param name="Held">902 unknown patient, 903 no INS, 904 INS or traits differ, 905 incomplete, or unreadable, encrypted, broken-archive, no-patient…</param>
internal sealed record ExpectedDocument(string? Kind, string? Code, string? Class, string? Patient, string Decision, string? Held, string? Urgency, string? Title)
{
    /// <summary>Where the words stand: mail-xdm, mail-pdf, mail-text, hprim, pdf, scan, form…</summary>
    public string Form { get; init; } = "";

    /// <summary>The same document also stands beside it as a PDF: one document, two renderings.</summary>
    public bool? AlsoAsPdf { get; init; }
    public string? Flag { get; init; }
    public bool? Critical { get; init; }

    /// <summary>Local ids among whom only a person can choose.</summary>
    public IReadOnlyList<string>? Candidates { get; init; }
}
