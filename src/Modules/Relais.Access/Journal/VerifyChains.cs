using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Access;
using Relais.Contracts.Territory;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Platform.Keys;
using Relais.Platform.Store;

namespace Relais.Access.Journal;

/// <summary>Reads the chain of every controller of the territories served. A practice without a key, or a key without a practice, is walked too.</summary>
internal sealed class VerifyChains(IServiceScopeFactory scopes)
{
    public async IAsyncEnumerable<ControllerChain> All(string? territory, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var served = (await scope.ServiceProvider.GetRequiredService<ITerritories>().All(ct)).Where(t => territory is null || t.Name.Equals(territory, StringComparison.CurrentCultureIgnoreCase)).ToList();
        if (served.Count == 0) throw new Refusal("access.no-territory", territory is null ? "Cette base ne sert encore aucun territoire." : $"Aucun territoire ne s'appelle « {territory} ».");
        foreach (var card in served)
        {
            scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfTerritory(card.Id));
            var names = (await scope.ServiceProvider.GetRequiredService<IPractices>().All(ct)).ToDictionary(p => p.Id, p => p.Name);
            var keyed = await scope.ServiceProvider.GetRequiredService<RelaisDb>().Set<ControllerKey>().AsNoTracking().Where(k => k.Territory == card.Id).Select(k => k.Practice).ToListAsync(ct);
            foreach (var practice in names.Keys.Union(keyed).OrderBy(p => names.GetValueOrDefault(p, "?"), StringComparer.CurrentCulture))
                yield return await One(card, practice, names.GetValueOrDefault(practice, "?"), keyed.Contains(practice), ct);
        }
    }

    private async Task<ControllerChain> One(TerritoryCard territory, PracticeId practice, string name, bool hasKey, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(territory.Id, [practice]));
        var seals = await scope.ServiceProvider.GetRequiredService<RelaisDb>().Set<JournalSeal>().CountAsync(s => s.Practice == practice, ct);
        var check = hasKey ? await Check(scope.ServiceProvider.GetRequiredService<JournalChain>(), practice, ct) : new JournalCheck(0, "sa clé manque, rien ne peut être vérifié");
        return new ControllerChain(territory.Name, name, practice.Value, check.Sound, seals, check.Waiting, check.Head, check.Fault);
    }

    private static async Task<JournalCheck> Check(JournalChain chain, PracticeId practice, CancellationToken ct)
    {
        try
        {
            return await chain.Verify(practice, ct);
        }
        catch (CryptographicException)
        {
            return new JournalCheck(0, "la clé de secours n'ouvre pas la clé de ce cabinet");
        }
    }
}
