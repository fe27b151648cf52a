using Microsoft.AspNetCore.Components;
using Relais.Kernel;

namespace Relais.Platform.Panels;

/// <summary>What a room shows on a patient's page.</summary>
public interface IPatientPanel
{
    int Order { get; }

    Task<RenderFragment?> Load(PracticeId practice, PatientId patient, CancellationToken ct);
}
