namespace Relais.Codecs.Xdm;

/// <summary>
/// What an XDM archive holds. Documents come in the order of the metadata, then those it does not list. Flaws of a document name
/// its path; positions are bytes in the archive for <c>zip.*</c>, lines of the metadata for <c>xml.*</c>.
/// </summary>
public sealed record XdmReading(
    IReadOnlyList<XdmSubmission> Submissions,
    IReadOnlyList<XdmDocument> Documents,
    IReadOnlyList<XdmAssociation> Associations,
    IReadOnlyList<Flaw> Flaws);
