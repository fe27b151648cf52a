using Relais.Kernel;

namespace Relais.Contracts.Intake;

/// <summary>Lets the demo's members confirm identities as they would on screen, under the same rules.</summary>
public interface IRehearseIdentity
{
    /// <summary>The acting member confirms the candidate that stands far above the others; false when there is none such.</summary>
    Task<bool> ConfirmClearCandidate(DocumentId document, CancellationToken ct);
}
