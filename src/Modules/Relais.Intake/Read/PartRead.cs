using Relais.Codecs;
using Relais.Codecs.Ins;
using Relais.Codecs.Observations;

namespace Relais.Intake.Read;

/// <summary>
/// One received part as the codecs read it: the unit of promise 1. Values and flaws; nothing is looked up yet.
/// </summary>
public sealed record PartRead
{
    /// <summary>Where it stands in the arrival: mail part, archive entry, message of a file, separated by <c>!</c>. Stable for the same bytes.</summary>
    public required string Path { get; init; }

    public required PartNature Nature { get; init; }

    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>What is its own of bytes that hold several: a message of a file. Null when its bytes are its alone.</summary>
    public string? Source { get; init; }

    public string? FileName { get; init; }

    public string? MediaType { get; init; }

    public PatientTraits Traits { get; init; } = new();

    /// <summary>The sender vouches for the traits: structured, INS with its OID, not read by OCR.</summary>
    public bool TraitsAreStructured { get; init; }

    /// <summary>Why a person must compare whatever the register answers, in French: its envelope contradicts the document. Null when nothing does.</summary>
    public string? Disputed { get; init; }

    /// <summary>The sender says that the identity is not qualified: our own record must then be.</summary>
    public bool SaidUnqualified { get; init; }

    public Coding? Type { get; init; }

    public string? Title { get; init; }

    public DateTimeOffset? Date { get; init; }

    public string? Sender { get; init; }

    public string? SenderAddress { get; init; }

    public IReadOnlyList<string> RecipientRpps { get; init; } = [];

    /// <summary>The document's own id, <c>root^extension</c>.</summary>
    public string? Identifier { get; init; }

    public string? SetId { get; init; }

    public int? Version { get; init; }

    /// <summary>Ids of documents this one replaces.</summary>
    public IReadOnlyList<string> Replaces { get; init; } = [];

    public bool IsDeletion { get; init; }

    /// <summary>INVISIBLE_PATIENT and the like: kept with the document, shown, never lowered.</summary>
    public string? AccessFlags { get; init; }

    public string Text { get; init; } = "";

    /// <summary>What the mail that brought it says beside it: shown with it, and its words may raise the urgency.</summary>
    public string Cover { get; init; } = "";

    public bool TextIsScanned { get; init; }

    /// <summary>Its words are in pictures, and no scan was read: the arrival waits with paper.</summary>
    public bool AwaitsScan { get; init; }

    public IReadOnlyList<Observation> Observations { get; init; } = [];

    /// <summary>It carries a PDF of its own, whose words were not read: values alone do not tell all that it says.</summary>
    public bool HasOwnPdf { get; init; }

    /// <summary>Paths of other renderings of the same document (the PDF/A copy of a CDA).</summary>
    public IReadOnlyList<string> Renderings { get; init; } = [];

    /// <summary>Not a document: why it is refused, in French. Counted, shown, and no work.</summary>
    public string? Refused { get; init; }

    /// <summary>Code of the closed list of held reasons when it cannot be read as a document.</summary>
    public string? Held { get; init; }

    public IReadOnlyList<Flaw> Flaws { get; init; } = [];
}
