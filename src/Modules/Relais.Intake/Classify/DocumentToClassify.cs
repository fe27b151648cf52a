namespace Relais.Intake.Classify;

/// <summary>What the desk knows of a document before it knows what it is for.</summary>
internal sealed record DocumentToClassify
{
    /// <summary>The national type and its code system's OID, when the document is structured (CDA, XDM, FHIR).</summary>
    public (string Code, string System)? Type { get; init; }

    public string? Title { get; init; }

    /// <summary>The document's own words; null or empty when none could be read.</summary>
    public string? Text { get; init; }

    /// <summary>What the mail that brought it says beside it.</summary>
    public string? Cover { get; init; }

    public string? Sender { get; init; }

    public string? SenderAddress { get; init; }

    public string? FileName { get; init; }

    /// <summary>The text was read from paper: letters may be wrong, so more certainty is asked.</summary>
    public bool Scanned { get; init; }
}
