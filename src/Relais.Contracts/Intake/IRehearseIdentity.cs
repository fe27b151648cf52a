using Relais.Kernel;

namespace Relais.Contracts.Intake;

/// <summary>Lets the demo's members confirm identities as they would on screen, under the same rules.</summary>
public interface IRehearseIdentity
{
    /// <summary>The acting member confirms the only candidate of a document; false when there is none, or more than one.</summary>
    Task<bool> ConfirmOnlyCandidate(DocumentId document, CancellationToken ct);
}
