using Microsoft.AspNetCore.Components;

namespace Relais.Platform.Panels;

/// <summary>What a room shows of a work item on the desk. The page awaits panels one after another, in order.</summary>
public interface IItemPanel
{
    int Order { get; }

    ItemPlace Place { get; }

    /// <summary>Loads what is shown; null when this room has nothing to say of the item.</summary>
    Task<RenderFragment?> Load(ItemShown item, CancellationToken ct);
}
