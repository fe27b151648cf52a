using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Relais.Intake.Receive;
using Relais.Kernel;
using Relais.Platform.Keys;
using Relais.Platform.Live;
using Relais.Platform.Store;
using Relais.Platform.Store.Postgres;

namespace Relais.Intake.Filing;

/// <summary>Files what was received, practice by practice, each inside its own walls. Woken by every commit, and at start for what a stop left behind.</summary>
internal sealed class FilingWorker(IServiceScopeFactory scopes, Announcements announcements, Turns turns, ILogger<FilingWorker> log) : BackgroundService
{
    internal const string Work = "filing";
    private const int Batch = 32, MostCollisions = 20;
    private readonly ConcurrentDictionary<PracticeId, TerritoryId> touched = new();
    private readonly SemaphoreSlim bell = new(0, 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        announcements.Committed += Wake;
        await using (var scope = scopes.CreateAsyncScope())
        {
            foreach (var key in await scope.ServiceProvider.GetRequiredService<RelaisDb>().Set<ControllerKey>().AsNoTracking().ToListAsync(stoppingToken))
                touched[key.Practice] = key.Territory;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            var elsewhere = false;
            foreach (var (practice, territory) in touched)
            {
                if (!touched.TryRemove(practice, out _)) continue;
                try
                {
                    await using var turn = await turns.Take(Work, practice, stoppingToken);
                    if (turn is not null) await FileAll(scopes, territory, practice, log, stoppingToken);
                    else touched[practice] = territory;
                    elsewhere |= turn is null;
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    // The database is away for a moment: what waits there goes on waiting.
                    touched[practice] = territory;
                    elsewhere = true;
                    log.LogWarning("The filing of {Practice} stopped ({Fault}) and goes on soon", practice, fault.GetType().Name);
                }
            }

            await bell.WaitAsync(elsewhere ? TimeSpan.FromMilliseconds(300) : TimeSpan.FromSeconds(5), stoppingToken);
        }
    }

    /// <summary>Files everything that waits in a practice, in its turn. Used by the worker and by commands that end.</summary>
    internal static async Task FileAll(IServiceScopeFactory scopes, TerritoryId territory, PracticeId practice, ILogger log, CancellationToken ct)
    {
        var (most, collisions) = (Batch, 0);
        while (true)
        {
            try
            {
                var filed = await In(scopes, territory, practice, file => file.FileBatch(practice, most, ct));
                if (filed == 0) return;
                (most, collisions) = (Batch, 0);
            }
            catch (Exception fault) when (Collision.Is(fault))
            {
                // Another node, or a person, was there first: what is left to file is read again.
                log.LogInformation("A batch of arrivals of {Practice} met another hand and is read again", practice);
                if (++collisions > MostCollisions) throw;
                await Task.Delay(TimeSpan.FromMilliseconds(50 * collisions), ct);
            }
            catch (Exception fault) when (fault is not OperationCanceledException && !Collision.IsAway(fault))
            {
                log.LogError(fault, "A batch of arrivals of {Practice} failed and is tried one by one", practice);
                if (most == 1) await SetAside(scopes, territory, practice, log, ct);
                most = 1;
            }
        }
    }

    private static async Task SetAside(IServiceScopeFactory scopes, TerritoryId territory, PracticeId practice, ILogger log, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(territory, [practice]));
        var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
        var first = await db.Set<Arrival>().AsNoTracking().Where(a => a.Practice == practice && a.ReadAt == null && a.Attempts < Arrival.MaxAttempts).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(ct);
        log.LogWarning("Arrival {Arrival} could not be filed; it counts one more attempt", first);
        await scope.ServiceProvider.GetRequiredService<FileArrivals>().HoldAfterFailures(first, ct);
    }

    private static async Task<T> In<T>(IServiceScopeFactory scopes, TerritoryId territory, PracticeId practice, Func<FileArrivals, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(territory, [practice]));
        return await act(scope.ServiceProvider.GetRequiredService<FileArrivals>());
    }

    private void Wake(TerritoryId territory, PracticeId practice)
    {
        touched[practice] = territory;
        try
        {
            bell.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already rung: the loop will see this practice too.
        }
    }
}
