using Relais.Contracts.Access;
using Relais.Contracts.Territory;
using Relais.Kernel;
using Relais.Platform.Commands;
using Relais.Platform.Store;

namespace Relais.Territory.Practices;

internal sealed class PracticesByName(ITerritories territories, IPractices practices, CurrentWalls walls) : IPracticesByName, IEnterPractice
{
    public async Task<PracticeInTerritory> Enter(string name, string? territory, CancellationToken ct)
    {
        var found = (await All(territory, ct)).Where(p => p.Practice.Name.Equals(name, StringComparison.CurrentCultureIgnoreCase)).ToList();
        if (found.Count == 0) throw new Refusal("territory.no-practice", $"Aucun cabinet ne s'appelle « {name} ».");
        if (found.Count > 1) throw new Refusal("territory.two-practices", $"{found.Count} cabinets s'appellent « {name} » : dites le territoire avec --territory.");
        walls.Stand(Walls.OfPractices(found[0].Territory.Id, [found[0].Practice.Id]));
        return found[0];
    }

    async Task<PracticeId> IEnterPractice.Enter(string name, string? territory, CancellationToken ct) => (await Enter(name, territory, ct)).Practice.Id;

    public async Task<IReadOnlyList<PracticeInTerritory>> All(string? territory, CancellationToken ct)
    {
        var all = new List<PracticeInTerritory>();
        foreach (var card in await territories.All(ct))
        {
            if (territory is not null && !card.Name.Equals(territory, StringComparison.CurrentCultureIgnoreCase)) continue;
            walls.Stand(Walls.OfTerritory(card.Id));
            all.AddRange((await practices.All(ct)).Select(p => new PracticeInTerritory(card, p)));
        }

        walls.Stand(Walls.None);
        return all;
    }
}
