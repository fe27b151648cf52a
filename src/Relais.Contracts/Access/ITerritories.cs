namespace Relais.Contracts.Access;

/// <summary>The territories this program serves, for the command line, where no host name leads to one of them.</summary>
public interface ITerritories
{
    Task<IReadOnlyList<TerritoryCard>> All(CancellationToken ct);
}
