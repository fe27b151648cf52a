using Relais.Kernel;

namespace Relais.Contracts.Access;

/// <summary>The territories this program serves, for the command line, where no host name leads to one of them.</summary>
public interface ITerritories
{
    Task<IReadOnlyList<TerritoryCard>> All(CancellationToken ct);
}

/// <summary>A territory by name.</summary>
/// <param name="Trial">Marked "essai": everybody in it is invented and test identities count.</param>
public sealed record TerritoryCard(TerritoryId Id, string Name, bool Trial);
