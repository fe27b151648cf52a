using Microsoft.AspNetCore.Components;

namespace Relais.Platform.Panels;

/// <summary>What is seen of one document of a lot.</summary>
/// <param name="IsMarked">Something in it stands out of its range: it may be taken in the lot, and is not ticked beforehand.</param>
public sealed record LotShown(RenderFragment Values, bool IsMarked);
