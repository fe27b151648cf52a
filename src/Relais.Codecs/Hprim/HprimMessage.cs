using Relais.Codecs.Ins;
using Relais.Codecs.Observations;

namespace Relais.Codecs.Hprim;

/// <summary>One patient's message, of either format, as it was written. What could not be read is null or empty and stands in the flaws.</summary>
public sealed record HprimMessage
{
    /// <summary>
    /// HPRIM texte gives one name, which may be the birth or the used one: it is in the used name and used first name. Never a
    /// matricule: the NIR may be the insured person's, and is a local number with authority "NIR". No sex in HPRIM texte.
    /// </summary>
    public required PatientTraits Patient { get; init; }

    /// <summary>Line 1 of HPRIM texte: the patient's number at the laboratory, or a title; null in HPRIM Santé.</summary>
    public string? Title { get; init; }

    /// <summary>Street lines, then postcode and city; no blank ones.</summary>
    public IReadOnlyList<string> Address { get; init; } = [];

    public string? FileNumber { get; init; }

    public DateOnly? DocumentDate { get; init; }

    public HprimParty? Sender { get; init; }

    public HprimParty? Recipient { get; init; }

    /// <summary>The letter itself, or the comments of HPRIM Santé; without blank lines at both ends. Nothing that was sent is left out.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>The TEX lines of the laboratory part, which mostly repeat the text.</summary>
    public IReadOnlyList<string> LabText { get; init; } = [];

    public IReadOnlyList<Observation> Observations { get; init; } = [];

    /// <summary>Its own lines as they were written, the head of HPRIM Santé among them: what tells it from every other message.</summary>
    public string Source { get; init; } = "";

    /// <summary>The line where it begins, from 1.</summary>
    public int Line { get; init; }

    /// <summary>What is wrong in this message; positions are lines of the file, from 1.</summary>
    public IReadOnlyList<Flaw> Flaws { get; init; } = [];
}
