using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Relais.Intake.Classify;
using Relais.Intake.Receive;
using Relais.Kernel;
using Relais.Platform.Jobs;
using Relais.Platform.Live;

namespace Relais.Intake.Filing;

/// <summary>Files what was received, practice by practice, mail and paper side by side. Woken by every commit, and at start for what a stop left behind.</summary>
internal sealed class FilingWorker(OpenDoors doors, EveryPractice practices, FilingLane lanes, Announcements announcements, ILogger<FilingWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await doors.Wait(stoppingToken);
        _ = LearnSoon(stoppingToken);
        await Task.WhenAll(Enum.GetValues<Lane>().Select(lane => Watch(lane, stoppingToken)));
    }

    /// <summary>The reader learns its wording, in a second, so that the first call or letter does not wait for it; whoever waited for the doors has the processor before.</summary>
    private static async Task LearnSoon(CancellationToken ct)
    {
        await Task.Delay(TimeSpan.FromSeconds(2), ct);
        await Task.Run(static () => KindReader.Trained, ct);
    }

    private async Task Watch(Lane lane, CancellationToken ct)
    {
        var touched = new ConcurrentDictionary<PracticeId, TerritoryId>();
        using var bell = new SemaphoreSlim(0, 1);
        announcements.Committed += Wake;
        try
        {
            foreach (var key in await practices.AtOpening(ct)) touched[key.Practice] = key.Territory;
            while (!ct.IsCancellationRequested)
            {
                var elsewhere = false;
                foreach (var (practice, territory) in touched)
                {
                    if (!touched.TryRemove(practice, out _) || await File(lane, territory, practice, ct)) continue;
                    touched[practice] = territory;
                    elsewhere = true;
                }

                await bell.WaitAsync(elsewhere ? TimeSpan.FromMilliseconds(300) : TimeSpan.FromSeconds(5), ct);
            }
        }
        finally
        {
            announcements.Committed -= Wake;
        }

        void Wake(TerritoryId territory, PracticeId practice)
        {
            touched[practice] = territory;
            try
            {
                bell.Release();
            }
            catch (Exception full) when (full is SemaphoreFullException or ObjectDisposedException)
            {
                // Already rung, and the loop will see this practice too; or the program is ending.
            }
        }
    }

    /// <summary>False when another node has the practice, or the database is away: it is looked at again soon.</summary>
    private async Task<bool> File(Lane lane, TerritoryId territory, PracticeId practice, CancellationToken ct)
    {
        try
        {
            return await lanes.FileAll(territory, practice, lane, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // What waits there goes on waiting.
            log.LogWarning("The filing of {Practice} stopped ({Fault}) and goes on soon", practice, fault.GetType().Name);
            return false;
        }
    }
}
