using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Relais.Intake.Receive.Mailboxes;
using Relais.Platform.Jobs;
using Relais.Platform.Keys;
using Relais.Platform.Store;
using Relais.Platform.Store.Postgres;

namespace Relais.Intake.Receive;

/// <summary>
/// Keeps one reading under way for each mailbox that is set up, each inside the walls of its own practice. Looks every few
/// seconds at what is set up: a mailbox added, changed or stopped, by the page or by a command, is followed at once. Of several nodes
/// one reads a mailbox, and another takes it up when that one stops or dies.
/// </summary>
internal sealed class WatchMailboxes(IServiceScopeFactory scopes, OpenDoors doors, EveryPractice practices, PostgresStore store, TimeProvider clock, ILogger<WatchMailboxes> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private readonly Dictionary<Guid, Underway> readings = [];
    private readonly Claims claims = new(store);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await doors.Wait(stoppingToken);
        using var timer = new PeriodicTimer(Look);
        try
        {
            do
            {
                try
                {
                    await Follow(await Wanted(stoppingToken), stoppingToken);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    log.LogError(fault, "The mailboxes could not be looked at; those under way go on");
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            foreach (var channel in readings.Keys.ToList()) await End(channel);
            await claims.DisposeAsync();
        }
    }

    private async Task<Dictionary<Guid, (Walls Walls, int Version)>> Wanted(CancellationToken ct)
    {
        var wanted = new Dictionary<Guid, (Walls, int)>();
        foreach (var controller in await practices.Now(ct))
        {
            await using var scope = scopes.CreateAsyncScope();
            var walls = Walls.OfPractices(controller.Territory, [controller.Practice]);
            scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(walls);
            var read = await scope.ServiceProvider.GetRequiredService<RelaisDb>().Set<Mailbox>().AsNoTracking().Where(m => m.Stopped == null).Select(m => new { m.Channel, m.Version }).ToListAsync(ct);
            foreach (var mailbox in read) wanted[mailbox.Channel] = (walls, mailbox.Version);
        }

        return wanted;
    }

    private async Task Follow(Dictionary<Guid, (Walls Walls, int Version)> wanted, CancellationToken ct)
    {
        var ours = readings.Count == 0 || await claims.Stand(ct);
        foreach (var (channel, underway) in readings.ToList())
            if (!ours || !wanted.TryGetValue(channel, out var mailbox) || mailbox.Version != underway.Version || underway.Work.IsCompleted) await End(channel);

        foreach (var (channel, mailbox) in wanted)
        {
            if (readings.ContainsKey(channel) || !await claims.Take(Claim(channel), ct)) continue;
            var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
            readings[channel] = new(mailbox.Version, stop, new ReadMailbox(scopes, mailbox.Walls, channel, clock, log).Run(stop.Token));
        }
    }

    private async Task End(Guid channel)
    {
        readings.Remove(channel, out var underway);
        await underway!.Stop.CancelAsync();
        await underway.Work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (underway.Work.Exception is { } fault) log.LogError(fault, "The reading of mailbox {Channel} broke off", channel);
        underway.Stop.Dispose();
        await claims.Leave(Claim(channel));
    }

    private static string Claim(Guid channel) => $"mailbox {channel}";

    private sealed record Underway(int Version, CancellationTokenSource Stop, Task Work);
}
