using Relais.Kernel;

namespace Relais.Contracts.Intake;

/// <summary>A received part as the demo's replay sees it.</summary>
/// <param name="Held">Code of the closed list of held reasons; null when nothing holds it.</param>
/// <param name="AboutWho">True when saying whose it is would release it.</param>
public sealed record RehearsedPart(DocumentId Document, Guid Arrival, string Kind, string? Held, bool AboutWho);
