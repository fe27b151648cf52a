using Relais.Kernel;

namespace Relais.Contracts.Intake;

/// <summary>The one rule of which documents who reads now may know to exist, and no more: neither what they are nor what is in them.</summary>
public interface IReserved
{
    /// <summary>
    /// Those of these documents that are not for the reader, and why: masked, or their patient objects, to sharing this one or the whole
    /// record. Who answers for the work, the patient's regular GP and Relais itself read them all, but for a member whom the patient
    /// named and who is no doctor; so does, for a while, who broke the glass. A later version is reserved as what it follows.
    /// </summary>
    Task<IReadOnlyDictionary<DocumentId, Reserve>> Among(IReadOnlyCollection<DocumentId> documents, CancellationToken ct);

    /// <summary>Those of these documents, nobody's yet, that may be about a patient whose record is closed to the reader: the name they bear is for who opens them, which is told, and not for a list.</summary>
    Task<IReadOnlySet<DocumentId>> Unnamed(IReadOnlyCollection<DocumentId> documents, CancellationToken ct);
}
