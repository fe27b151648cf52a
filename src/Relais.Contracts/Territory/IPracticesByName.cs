namespace Relais.Contracts.Territory;

/// <summary>Practices by their names, for the command line: no host name leads to a territory there, and no mandate raises walls.</summary>
public interface IPracticesByName
{
    /// <summary>The practice of that name, inside whose walls the caller then stands; refused when there is none, or several.</summary>
    /// <param name="territory">Null looks in all.</param>
    Task<PracticeInTerritory> Enter(string name, string? territory, CancellationToken ct);

    /// <summary>Every practice of every territory, or of the one named. The caller stands nowhere in particular then.</summary>
    Task<IReadOnlyList<PracticeInTerritory>> All(string? territory, CancellationToken ct);
}
