using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Relais.Kernel;
using Relais.Platform.Jobs;
using Relais.Platform.Live;
using Relais.Platform.Store;
using Relais.Platform.Store.Postgres;

namespace Relais.Platform.Journal;

/// <summary>Each second, and at start, seals what was written: an inline chain would cost each writer the others' wait.</summary>
internal sealed class JournalSealer(IServiceScopeFactory scopes, EveryPractice practices, Announcements announcements, Turns turns, ILogger<JournalSealer> log) : BackgroundService
{
    private readonly ConcurrentDictionary<PracticeId, TerritoryId> touched = new();
    private readonly HashSet<PracticeId> refused = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        announcements.Told += (territory, practice) => touched[practice] = territory;
        foreach (var key in await practices.AtOpening(stoppingToken)) touched[key.Practice] = key.Territory;
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        do await SealTouched(stoppingToken);
        while (await second.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SealTouched(CancellationToken ct)
    {
        foreach (var (practice, territory) in touched)
        {
            if (!touched.TryRemove(practice, out _)) continue;
            try
            {
                await using var turn = await turns.Take("sealing", practice, ct);
                if (turn is null)
                {
                    touched[practice] = territory;
                    continue;
                }

                while (await SealBatch(territory, practice, ct) > 0) ct.ThrowIfCancellationRequested();
            }
            catch (Refusal broken)
            {
                // Said once, and tried again when something is written: the lines wait for somebody to look at the chain.
                if (refused.Add(practice)) log.LogError("The journal of {Practice} is not sealed any more: {Why}. See relais journal verify", practice, broken.Message);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // Entries keep waiting, each with its transaction; the next second tries again.
                touched[practice] = territory;
                if (!Collision.Is(fault)) log.LogWarning(fault, "The journal of {Practice} was not sealed this second", practice);
            }
        }
    }

    private async Task<int> SealBatch(TerritoryId territory, PracticeId practice, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(territory, [practice]));
        return await scope.ServiceProvider.GetRequiredService<JournalChain>().Seal(practice, ct);
    }
}
