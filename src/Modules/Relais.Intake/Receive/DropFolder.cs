using Relais.Platform.Keys;

namespace Relais.Intake.Receive;

/// <summary>A folder into which files are dropped for one channel of one practice.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="IsShut">The channel is suspended: it keeps its folder, and nothing is taken from it.</param>
internal sealed record DropFolder(ControllerKey Controller, Guid Channel, bool IsMail, string Path, bool IsShut);
