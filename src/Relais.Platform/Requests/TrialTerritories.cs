using Relais.Kernel;

namespace Relais.Platform.Requests;

/// <summary>Says whether a territory is marked "essai": there, and only there, test identities count.</summary>
public abstract class TrialTerritories
{
    public abstract ValueTask<bool> IsTrial(TerritoryId territory, CancellationToken ct);
}
