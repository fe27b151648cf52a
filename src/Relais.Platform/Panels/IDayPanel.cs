using Microsoft.AspNetCore.Components;

namespace Relais.Platform.Panels;

/// <summary>What a room tells a member on the page of their day.</summary>
public interface IDayPanel
{
    int Order { get; }

    /// <summary>Loads what is shown; null when there is nothing to tell.</summary>
    Task<RenderFragment?> Load(CancellationToken ct);
}
