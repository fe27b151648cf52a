using System.Collections.Concurrent;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Desk.Specs.Intake.Mailboxes;
using Relais.Desk.Specs.Servers;
using Relais.Intake.Documents;
using Relais.Intake.Receive;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Store;

/// <summary>The server is killed, not stopped, while two nodes receive and file.</summary>
public sealed class Losing_the_PostgreSQL_server
{
    private const int Kills = 4;

    [Fact]
    public async Task loses_nothing_that_was_acknowledged_and_files_each_part_once()
    {
        await using var server = await PostgresServer.Start(durable: true);
        var database = await server.NewDatabase();
        await using var house = new PostgresHouse(server.Address(database));
        await house.Prepare();
        var val = await house.Settle("val");
        await using var first = await Node.Start(server.Address(database), house.RecoveryKey);
        await using var second = await Node.Start(server.Address(database), house.RecoveryKey);

        var acknowledged = new ConcurrentBag<Guid>();
        using var enough = new CancellationTokenSource();
        var senders = new[] { first, second }.Select((node, n) => Task.Run(() => Send(node, n, val, acknowledged, enough.Token))).ToArray();
        for (var kill = 0; kill < Kills; kill++)
        {
            var before = acknowledged.Count;
            for (var tries = 0; acknowledged.Count < before + 20 && tries < 300; tries++) await Task.Delay(100);
            Assert.True(acknowledged.Count >= before + 20, "nothing was received between two kills");
            server.Kill();
            await server.Resume();
        }

        await enough.CancelAsync();
        await Task.WhenAll(senders);
        var stored = await first.Ask(val, db => db.Set<Arrival>().Select(a => a.Id).ToListAsync());
        Assert.Empty(acknowledged.Except(stored));

        await first.AllFiled(val, stored.Count);
        var parts = await first.Ask(val, db => db.Set<Document>().Select(d => d.Arrival).ToListAsync());
        Assert.Equal(stored.Order(), parts.Order());
        Assert.Null((await first.In(val, s => s.GetRequiredService<JournalChain>().Verify(val.Practice, default))).Fault);
    }

    [Fact]
    public async Task while_the_doors_open_delays_the_background_work_and_does_not_end_it()
    {
        await using var server = await PostgresServer.Start(durable: true);
        var database = await server.NewDatabase();
        await using var house = new PostgresHouse(server.Address(database));
        await house.Prepare();
        var val = await house.Settle("val");
        await using var node = await Node.Start(server.Address(database), house.RecoveryKey);
        server.Kill();   // half a second before the work asks for its practices
        await Task.Delay(2000);
        await server.Resume();

        await node.Receive(val, "courrier.txt", "Un courrier."u8.ToArray());
        await node.AllFiled(val, 1);
        await Reception.Until("the journal is sealed", () => node.In(val, async s => (await s.GetRequiredService<JournalChain>().Verify(val.Practice, default)) is { Fault: null, Waiting: 0, Sound: > 0 }));
    }

    private static async Task Send(Node node, int name, PostgresHouse.Place val, ConcurrentBag<Guid> acknowledged, CancellationToken enough)
    {
        for (var n = 0; !enough.IsCancellationRequested; n++)
        {
            try
            {
                acknowledged.Add((await node.Receive(val, $"{name}-{n}.txt", Encoding.UTF8.GetBytes($"Courrier {n} de {name}."))).Arrival);
            }
            catch (Exception fault) when (Collision.IsAway(fault))
            {
                await Task.Delay(100, CancellationToken.None);   // not acknowledged: it may be there or not, and nobody was told it is
            }
        }
    }
}
