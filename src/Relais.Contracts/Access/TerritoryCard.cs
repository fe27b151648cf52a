using Relais.Kernel;

namespace Relais.Contracts.Access;

/// <summary>A territory by name.</summary>
/// <param name="Trial">Marked "essai": everybody in it is invented and test identities count.</param>
public sealed record TerritoryCard(TerritoryId Id, string Name, bool Trial);
