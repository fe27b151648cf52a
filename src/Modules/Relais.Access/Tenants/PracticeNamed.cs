using Relais.Contracts.Access;
using Relais.Contracts.Territory;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Access.Tenants;

/// <summary>For the command line: the practice of that name, and its walls raised.</summary>
internal sealed class PracticeNamed(ITerritories territories, IPractices practices, CurrentWalls walls)
{
    public async Task<PracticeId> Enter(string name, string? territory, CancellationToken ct)
    {
        var found = new List<(TerritoryId Territory, PracticeId Practice)>();
        foreach (var card in (await territories.All(ct)).Where(t => territory is null || t.Name.Equals(territory, StringComparison.CurrentCultureIgnoreCase)))
        {
            walls.Stand(Walls.OfTerritory(card.Id));
            found.AddRange((await practices.All(ct)).Where(p => p.Name.Equals(name, StringComparison.CurrentCultureIgnoreCase)).Select(p => (card.Id, p.Id)));
        }

        if (found.Count == 0) throw new Refusal("access.no-practice", $"Aucun cabinet ne s'appelle « {name} ».");
        if (found.Count > 1) throw new Refusal("access.two-practices", $"{found.Count} cabinets s'appellent « {name} » : dites le territoire avec --territory.");
        walls.Stand(Walls.OfPractices(found[0].Territory, [found[0].Practice]));
        return found[0].Practice;
    }
}
