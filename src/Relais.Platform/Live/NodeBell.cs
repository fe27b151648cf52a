using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Relais.Kernel;
using Relais.Platform.Store.Postgres;

namespace Relais.Platform.Live;

/// <summary>
/// Between nodes on one PostgreSQL: one connection a node listens, another tells what this node committed, gathered over a tenth of a
/// second and after the commit (a NOTIFY inside a transaction makes all commits wait in one queue). Ids only, never content.
/// </summary>
internal sealed class NodeBell(PostgresStore store, Announcements announcements, TimeProvider clock, ILogger<NodeBell> log) : BackgroundService
{
    public const string Channel = "relais";

    private readonly string node = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
    private readonly ConcurrentDictionary<(TerritoryId Territory, PracticeId Practice), byte> untold = new();

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (store.Address is null) return Task.CompletedTask;
        announcements.CommittedHere += (territory, practice) => untold[(territory, practice)] = 0;
        return Task.WhenAll(Again(Listen, stoppingToken), Again(Tell, stoppingToken));
    }

    private async Task Again(Func<CancellationToken, Task> act, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await act(ct);
            }
            catch (Exception fault) when (fault is NpgsqlException or IOException or System.Net.Sockets.SocketException or TimeoutException)
            {
                log.LogWarning("The other nodes are not heard ({Fault}); trying again in a second", fault.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(1), ct);
            }
        }
    }

    private async Task Listen(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(store.Address) { Pooling = false, KeepAlive = 15 }.ToString());
        await connection.OpenAsync(ct);
        connection.Notification += (_, heard) => Hear(heard.Payload);
        await using (var command = new NpgsqlCommand($"LISTEN {Channel}", connection)) await command.ExecuteNonQueryAsync(ct);
        announcements.Miss();
        while (true) await connection.WaitAsync(ct);
    }

    private void Hear(string payload)
    {
        if (payload.Split(' ') is not [var from, var territory, var practice] || from == node) return;
        if (Guid.TryParse(territory, out var t) && Guid.TryParse(practice, out var p)) announcements.Hear(new TerritoryId(t), new PracticeId(p));
    }

    private async Task Tell(CancellationToken ct)
    {
        using var tenth = new PeriodicTimer(TimeSpan.FromMilliseconds(100), clock);
        while (await tenth.WaitForNextTickAsync(ct))
        {
            var tell = untold.Keys.ToArray();
            if (tell.Length == 0) continue;
            foreach (var one in tell) untold.TryRemove(one, out _);
            try
            {
                await using var connection = new NpgsqlConnection(store.Address);
                await connection.OpenAsync(ct);
                await using var command = new NpgsqlCommand($"SELECT pg_notify('{Channel}', p) FROM unnest($1) p", connection)
                {
                    Parameters = { new() { Value = tell.Select(t => $"{node} {t.Territory.Value} {t.Practice.Value}").ToArray() } },
                };
                await command.ExecuteNonQueryAsync(ct);
            }
            catch (NpgsqlException)
            {
                foreach (var one in tell) untold[one] = 0;
                throw;
            }
        }
    }
}
