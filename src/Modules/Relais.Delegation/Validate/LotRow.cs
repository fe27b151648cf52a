using Relais.Platform.Panels;

namespace Relais.Delegation.Validate;

/// <summary>A result as it is seen in a lot.</summary>
/// <param name="Version">The item as it was shown: validated while it is still that one.</param>
/// <param name="Patient">The whole identity line.</param>
internal sealed record LotRow(Guid Work, int Version, string Patient, string Practice, LotShown Shown);
