using Relais.Codecs.Ins;
using Relais.Codecs.Observations;

namespace Relais.Codecs.Cda;

/// <summary>
/// A clinical document as it says itself (HL7 CDA R2, CI-SIS volet Structuration minimale): header, sections, embedded files,
/// results. Absent or unreadable parts are null or empty; the flaws tell which.
/// </summary>
public sealed record CdaReading
{
    /// <summary>False when no ClinicalDocument could be read: then only <see cref="Flaws"/> means something.</summary>
    public bool IsRead { get; init; }

    /// <summary>True for an auto-presentable document, that stands inside a style sheet (which is never run).</summary>
    public bool IsWrapped { get; init; }

    public CdaId? Id { get; init; }

    public CdaId? SetId { get; init; }

    public int? Version { get; init; }

    public IReadOnlyList<CdaRelation> Relations { get; init; } = [];

    public Coding? Code { get; init; }

    /// <summary>The same type in other systems.</summary>
    public IReadOnlyList<Coding> CodeTranslations { get; init; } = [];

    public string? Title { get; init; }

    public DateTimeOffset? EffectiveTime { get; init; }

    public string? Confidentiality { get; init; }

    public string? Language { get; init; }

    public PatientTraits Patient { get; init; } = new();

    /// <summary>Telephone numbers and addresses of the patient, as URLs (<c>tel:</c>, <c>mailto:</c>).</summary>
    public IReadOnlyList<string> PatientTelecoms { get; init; } = [];

    public IReadOnlyList<CdaPerson> Authors { get; init; } = [];

    public CdaOrganization? Custodian { get; init; }

    public IReadOnlyList<CdaPerson> Recipients { get; init; } = [];

    public CdaPerson? LegalAuthenticator { get; init; }

    public CdaBody Body { get; init; }

    public IReadOnlyList<CdaSection> Sections { get; init; } = [];

    public IReadOnlyList<CdaMedia> Media { get; init; } = [];

    /// <summary>Results and measures that took place; what was planned, wished or denied is left to the narrative.</summary>
    public IReadOnlyList<Observation> Observations { get; init; } = [];

    /// <summary>False when nothing of the body can be shown: it is absent, or the one file that it is cannot be decoded.</summary>
    public bool HasContent { get; init; }

    /// <summary>What to show first.</summary>
    public CdaDisplay Display { get; init; } = CdaDisplay.None;

    public IReadOnlyList<Flaw> Flaws { get; init; } = [];

    /// <summary>All sections, nested ones after their parent.</summary>
    public IEnumerable<CdaSection> AllSections
    {
        get
        {
            var open = new Stack<CdaSection>(Sections.Reverse());
            while (open.TryPop(out var section))
            {
                yield return section;
                for (var i = section.Sections.Count - 1; i >= 0; i--) open.Push(section.Sections[i]);
            }
        }
    }
}
