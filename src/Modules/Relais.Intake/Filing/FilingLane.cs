using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relais.Intake.Receive;
using Relais.Kernel;
using Relais.Platform.Store;
using Relais.Platform.Store.Postgres;

namespace Relais.Intake.Filing;

/// <summary>
/// Files all that waits in one lane of a practice, each batch inside its walls. While one batch is written the next is read: the cores
/// are kept busy, and one hand alone writes.
/// </summary>
internal sealed class FilingLane(IServiceScopeFactory scopes, Turns turns, ILogger<FilingLane> log)
{
    private const int Batch = 32, PaperBatch = 1, MostCollisions = 20;

    /// <returns>False when another node is at it.</returns>
    public async Task<bool> FileAll(TerritoryId territory, PracticeId practice, Lane lane, CancellationToken ct)
    {
        await using var turn = await turns.Take(lane == Lane.Mail ? "filing" : "filing-paper", practice, ct);
        if (turn is not null) await FileAll(new Place(territory, practice, lane), ct);
        return turn is not null;
    }

    private async Task FileAll(Place here, CancellationToken ct)
    {
        var (practice, lane) = (here.Practice, here.Lane);
        var usual = lane == Lane.Paper ? PaperBatch : Batch;
        var (most, collisions) = (usual, 0);
        Task<IReadOnlyList<PreparedArrival>>? ahead = null;
        while (true)
        {
            try
            {
                var batch = await (ahead ?? Prepare(here, most, [], ct));
                ahead = null;
                if (batch.Count == 0) return;
                if (most == usual) ahead = Task.Run(() => Prepare(here, usual, [.. batch.Select(p => p.Id)], ct), ct);
                await In<FileArrivals>(here, file => file.File(practice, batch, ct));
                (most, collisions) = (usual, 0);
            }
            catch (Exception fault) when (Collision.Is(fault))
            {
                // Another node, or a person, was there first: what is left to file is read again.
                ahead = await Drop(ahead);
                log.LogInformation("A batch of arrivals of {Practice} met another hand and is read again", practice);
                if (++collisions > MostCollisions) throw;
                await Task.Delay(TimeSpan.FromMilliseconds(50 * collisions), ct);
            }
            catch (Exception fault) when (fault is not OperationCanceledException && !Collision.IsAway(fault))
            {
                ahead = await Drop(ahead);
                log.LogError(fault, "A batch of arrivals of {Practice} failed and is tried one by one", practice);
                if (most == 1) await SetAside(here, ct);
                most = 1;
            }
        }
    }

    private Task<IReadOnlyList<PreparedArrival>> Prepare(Place here, int most, IReadOnlyCollection<Guid> inHand, CancellationToken ct) =>
        In<PrepareArrivals, IReadOnlyList<PreparedArrival>>(here, prepare => prepare.Next(here.Practice, here.Lane, most, inHand, ct));

    /// <summary>What was read ahead of a batch that failed may be about what it did not do: it is read again.</summary>
    private static async Task<Task<IReadOnlyList<PreparedArrival>>?> Drop(Task<IReadOnlyList<PreparedArrival>>? ahead)
    {
        if (ahead is not null) await ahead.ContinueWith(_ => { }, TaskScheduler.Default);
        return null;
    }

    private async Task SetAside(Place here, CancellationToken ct)
    {
        var first = await In<RelaisDb, Guid>(here, db => db.Set<Arrival>().AsNoTracking().Waiting(here.Practice, here.Lane).OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(ct));
        log.LogWarning("Arrival {Arrival} could not be filed; it counts one more attempt", first);
        await In<FileArrivals>(here, file => file.HoldAfterFailures(first, ct));
    }

    private Task In<TService>(Place here, Func<TService, Task> act)
        where TService : notnull => In<TService, bool>(here, async service =>
        {
            await act(service);
            return true;
        });

    private async Task<TResult> In<TService, TResult>(Place here, Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(here.Territory, [here.Practice]));
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private sealed record Place(TerritoryId Territory, PracticeId Practice, Lane Lane);
}
