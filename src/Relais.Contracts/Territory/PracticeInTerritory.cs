using Relais.Contracts.Access;

namespace Relais.Contracts.Territory;

/// <summary>A practice and the territory it is in.</summary>
public sealed record PracticeInTerritory(TerritoryCard Territory, PracticeCard Practice);
