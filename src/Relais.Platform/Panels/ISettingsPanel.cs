using Microsoft.AspNetCore.Components;
using Relais.Kernel;

namespace Relais.Platform.Panels;

/// <summary>What a room shows on a practice's settings page, to those who manage the practice.</summary>
public interface ISettingsPanel
{
    int Order { get; }

    /// <summary>Loads what is shown; null when this room has nothing set up there.</summary>
    Task<RenderFragment?> Load(PracticeId practice, CancellationToken ct);
}
