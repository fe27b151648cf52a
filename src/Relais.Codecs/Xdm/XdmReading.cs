namespace Relais.Codecs.Xdm;

/// <summary>
/// What an XDM archive holds. Documents come in the order of the metadata, then those it does not list. The position of a flaw is
/// an index in <see cref="Documents"/> for <c>xdm.*</c> (a file name may hold a patient's), a byte of the archive for <c>zip.*</c>, a
/// line of the metadata for <c>xml.*</c>.
/// </summary>
public sealed record XdmReading(
    IReadOnlyList<XdmSubmission> Submissions,
    IReadOnlyList<XdmDocument> Documents,
    IReadOnlyList<XdmAssociation> Associations,
    IReadOnlyList<Flaw> Flaws);
