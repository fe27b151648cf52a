using Relais.Contracts.Access;
using Relais.Contracts.Territory;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Channels;

/// <summary>For the command line: the practice of that name, and its walls raised.</summary>
internal sealed class PracticeByName(ITerritories territories, IPractices practices, CurrentWalls walls)
{
    public async Task<PracticeCard> Enter(string name, string? territory, CancellationToken ct)
    {
        var found = new List<(TerritoryId Territory, PracticeCard Practice)>();
        foreach (var one in await InTerritories(territory, ct))
            found.AddRange(one.Practices.Where(p => p.Name.Equals(name, StringComparison.CurrentCultureIgnoreCase)).Select(p => (one.Territory, p)));
        if (found.Count == 0) throw new Refusal("intake.no-practice", $"Aucun cabinet ne s'appelle « {name} ».");
        if (found.Count > 1) throw new Refusal("intake.two-practices", $"{found.Count} cabinets s'appellent « {name} » : dites le territoire avec --territory.");
        walls.Stand(Walls.OfPractices(found[0].Territory, [found[0].Practice.Id]));
        return found[0].Practice;
    }

    /// <summary>The practices of each territory, or of the one named.</summary>
    public async Task<IReadOnlyList<(TerritoryId Territory, IReadOnlyList<PracticeCard> Practices)>> InTerritories(string? territory, CancellationToken ct)
    {
        var all = new List<(TerritoryId, IReadOnlyList<PracticeCard>)>();
        foreach (var card in await territories.All(ct))
        {
            if (territory is not null && !card.Name.Equals(territory, StringComparison.CurrentCultureIgnoreCase)) continue;
            walls.Stand(Walls.OfTerritory(card.Id));
            all.Add((card.Id, await practices.All(ct)));
        }

        return all;
    }
}
