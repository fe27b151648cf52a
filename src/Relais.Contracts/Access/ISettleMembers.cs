using Relais.Kernel;

namespace Relais.Contracts.Access;

/// <summary>Opens a territory's door and enters its members. Used when a territory is set up.</summary>
public interface ISettleMembers
{
    /// <summary>Registers the territory with the host names that lead to it; saved at once.</summary>
    Task<TerritoryId> OpenTerritory(string name, IReadOnlyList<string> hosts, bool trial, CancellationToken ct);

    /// <summary>Enters the member in the territory of the walls; saved at once.</summary>
    Task<MemberId> Enter(NewMember member, CancellationToken ct);
}
