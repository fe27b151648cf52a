using Relais.Kernel;

namespace Relais.Contracts.Intake;

/// <summary>Lets the demo's members say whose a document is and what it is, as they would on screen, under the same rules.</summary>
public interface IRehearseIdentity
{
    /// <summary>The new parts an arrival gave; those that were received before are left out.</summary>
    Task<IReadOnlyList<RehearsedPart>> PartsOf(IReadOnlyCollection<Guid> arrivals, CancellationToken ct);

    /// <summary>The acting member confirms the candidate that stands far above the others; false when there is none such.</summary>
    Task<bool> ConfirmClearCandidate(DocumentId document, CancellationToken ct);

    /// <summary>The acting member, who has the paper before him, chooses the patient of this number among the candidates, or finds him by what he types; false when he is not found.</summary>
    Task<bool> Recognise(DocumentId document, string localNumber, string typed, CancellationToken ct);

    /// <summary>The acting member says what it is. A rule that forbids it refuses.</summary>
    Task SayKind(DocumentId document, string kind, CancellationToken ct);

    /// <summary>The acting member refuses what cannot be used. A rule that forbids it refuses.</summary>
    Task Refuse(DocumentId document, string reason, CancellationToken ct);
}
