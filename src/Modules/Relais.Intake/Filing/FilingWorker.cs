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

namespace Relais.Intake.Filing;

/// <summary>Files what was received, practice by practice, each inside its own walls. Woken by every commit, and at start for what a stop left behind.</summary>
internal sealed class FilingWorker(IServiceScopeFactory scopes, Announcements announcements, ILogger<FilingWorker> log) : BackgroundService
{
    private const int Batch = 32;
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
            foreach (var (practice, territory) in touched)
                if (touched.TryRemove(practice, out _)) await FileAll(scopes, territory, practice, log, stoppingToken);
            await bell.WaitAsync(TimeSpan.FromSeconds(5), stoppingToken);
        }
    }

    /// <summary>Files everything that waits in a practice. Used by the worker and by commands that end.</summary>
    internal static async Task FileAll(IServiceScopeFactory scopes, TerritoryId territory, PracticeId practice, ILogger log, CancellationToken ct)
    {
        var most = Batch;
        while (true)
        {
            try
            {
                var filed = await In(scopes, territory, practice, file => file.FileBatch(practice, most, ct));
                if (filed == 0) return;
                most = Batch;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
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
