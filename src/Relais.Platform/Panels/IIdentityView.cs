using Microsoft.AspNetCore.Components;
using Relais.Kernel;

namespace Relais.Platform.Panels;

/// <summary>Shows side by side who a document says it is about and who a patient is, so that a person confirms on purpose.</summary>
public interface IIdentityView
{
    /// <summary>
    /// Loads the patient (a look, journalled and saved before it answers) and returns the comparison. Without a patient, or one behind a
    /// wall or an objection, the document's traits stand alone.
    /// </summary>
    Task<RenderFragment> Compare(TraitsShown document, PatientId? patient, CancellationToken ct);
}
