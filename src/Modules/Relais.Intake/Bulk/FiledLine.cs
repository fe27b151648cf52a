namespace Relais.Intake.Bulk;

/// <summary>What became of one received part: a line of <c>relais intake</c>.</summary>
/// <param name="File">The file it came in, relative to the folder.</param>
/// <param name="Decision"><c>match</c>, <c>propose</c> or <c>hold</c>; for a copy, that of the document it is a copy of.</param>
/// <param name="Patient">The id of the base file when one is filed by machine.</param>
/// <param name="Code">The document's own type code.</param>
/// <param name="Urgency">0 as it comes, 1 raised, 2 at once.</param>
/// <param name="Holder">The member who has it, <c>personne</c> for nobody's queue; null when the part is no work.</param>
/// <param name="Provenance">File, then the place in it.</param>
/// <param name="Fate"><c>new</c>, <c>duplicate</c>, <c>version</c>, <c>withdrawn</c>, <c>refused</c>; <c>unreceived</c> for a file that could not be taken in.</param>
internal sealed record FiledLine(
    string File, string Decision, string? Patient, string? Kind, string? Class, string? Code, int Urgency, string? Holder, DateTimeOffset? Due, HeldLine? Held, EvidenceLine Evidence, string Provenance,
    string Fate, string? FateReason, string? FateOf, string? Title);

internal sealed record HeldLine(string Code, string Reason);

/// <summary>Why: of the patient, of the kind, and the words of the document that led to kind and urgency.</summary>
internal sealed record EvidenceLine(string? Identity, string? Kind, IReadOnlyList<string> Phrases);
