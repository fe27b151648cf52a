using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Servers;
using Relais.Intake.Documents;
using Relais.Intake.Filing;
using Relais.Intake.Receive;
using Relais.Platform.Journal;

namespace Relais.Desk.Specs.Store;

/// <summary>Two programs that know of each other only by their database.</summary>
public sealed class Two_nodes_on_one_PostgreSQL : IAsyncLifetime
{
    private PostgresServer server = null!;
    private string database = "";
    private PostgresHouse.Place val = null!;
    private Node first = null!, second = null!;

    public async ValueTask InitializeAsync()
    {
        server = await SharedPostgres.Server();
        database = await SharedPostgres.NewDatabase();
        var address = server.Address(database, PostgresServer.App);
        await using (var house = new PostgresHouse(address))
        {
            await house.Prepare();
            val = await house.Settle("val");
            var key = house.RecoveryKey;
            (first, second) = (await Node.Start(address, key), await Node.Start(address, key));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (first is not null) await first.DisposeAsync();
        if (second is not null) await second.DisposeAsync();
        if (database != "") await server.Drop(database);
    }

    [Fact]
    public async Task file_each_part_once_and_seal_each_line_once()
    {
        const int arrivals = 120;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async hand =>
        {
            for (var n = hand; n < arrivals; n += 4) await (n % 2 == 0 ? first : second).Receive(val, $"lettre {n}.txt", Encoding.UTF8.GetBytes($"Lettre numéro {n}."));
        }));
        await first.AllFiled(val, arrivals);

        var documents = await first.Ask(val, db => db.Set<Document>().Select(d => d.Arrival).ToListAsync());
        Assert.Equal(arrivals, documents.Count);
        Assert.Equal(arrivals, documents.Distinct().Count());
        Assert.Equal(arrivals, await second.Ask(val, db => db.Set<WorkItem>().CountAsync()));
        await Sealed();
        Assert.Empty(first.Complaints.Said);
        Assert.Empty(second.Complaints.Said);
    }

    [Fact]
    public async Task the_same_bytes_at_the_same_moment_are_one_document()
    {
        for (var round = 0; round < 10; round++)
        {
            var bytes = Encoding.UTF8.GetBytes($"Le même courrier, {round}.");
            await Task.WhenAll(first.Receive(val, "a.txt", bytes), second.Receive(val, "b.txt", bytes));
        }

        await first.AllFiled(val, 20);
        var fates = await first.Ask(val, db => db.Set<Document>().GroupBy(d => d.Fate).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
        Assert.Equal((10, 10), (fates[Fate.New], fates[Fate.Duplicate]));
    }

    [Fact]
    public async Task the_same_key_at_the_same_moment_is_received_once()
    {
        var receipts = await Task.WhenAll(first.Receive(val, "a.txt", "un envoi"u8.ToArray(), "cle-1"), second.Receive(val, "a.txt", "un envoi"u8.ToArray(), "cle-1"));
        Assert.Equal(receipts[0].Arrival, receipts[1].Arrival);
        Assert.Equal(1, await first.Ask(val, db => db.Set<Arrival>().CountAsync()));
    }

    [Fact]
    public async Task two_hands_that_pass_the_turn_by_still_file_a_part_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => first.Receive(val, $"lettre {n}.txt", Encoding.UTF8.GetBytes($"Lettre {n}"))));
        await first.AllFiled(val, 8);
        await server.Ask(database, "UPDATE intake_arrival SET \"ReadAt\" = NULL");

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => first.In(val, async s =>
        {
            var batch = await s.GetRequiredService<PrepareArrivals>().Next(val.Practice, Lane.Mail, 32, [], default);
            await s.GetRequiredService<FileArrivals>().File(val.Practice, batch, default);
            return true;
        }));
        Assert.Equal(8, await first.Ask(val, db => db.Set<Document>().CountAsync()));
    }

    [Fact]
    public async Task who_signed_in_on_one_is_signed_in_on_the_other()
    {
        var cookies = new CookieContainer();
        using var there = await first.Enter("val.test", PostgresHouse.Login, PostgresHouse.Password, PostgresHouse.TotpSecret, cookies);
        using var here = second.Browser("val.test", cookies);

        using var answer = await here.GetAsync("/corbeille");
        Assert.Equal((HttpStatusCode.OK, "/corbeille"), (answer.StatusCode, answer.RequestMessage!.RequestUri!.AbsolutePath));
        using var posted = await here.PostAsync("/reglages/touches", new FormUrlEncodedContent([new("touches", "oui")]));
        Assert.Equal("/reglages", posted.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(0L, await server.Ask(database, "SELECT count(*) FROM platform_cookie_key WHERE encode(\"Wrapped\", 'escape') ILIKE '%masterKey%'"));
        Assert.True(await server.Ask(database, "SELECT count(*) FROM platform_cookie_key") is > 0L);
    }

    [Fact]
    public async Task what_one_commits_reaches_a_browser_of_the_other()
    {
        using var browser = await second.Enter("val.test", PostgresHouse.Login, PostgresHouse.Password, PostgresHouse.TotpSecret);
        using var answer = await browser.GetAsync("/direct", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.Equal(": ouvert", await lines.ReadLineAsync());
        await Task.Delay(1500);   // what the settling of the house still had to say has been said

        var told = Next(lines, val);
        await first.Receive(val, "a.txt", "du nouveau"u8.ToArray());
        await told.WaitAsync(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task a_browser_is_told_to_look_again_after_the_nodes_lost_each_other()
    {
        using var browser = await second.Enter("val.test", PostgresHouse.Login, PostgresHouse.Password, PostgresHouse.TotpSecret);
        using var answer = await browser.GetAsync("/direct", HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.Equal(": ouvert", await lines.ReadLineAsync());
        await Task.Delay(1500);

        var told = Next(lines, val);
        await server.Ask("postgres", $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}' AND query LIKE 'LISTEN%'");
        await told.WaitAsync(TimeSpan.FromMinutes(2));
    }

    private static async Task Next(StreamReader lines, PostgresHouse.Place place)
    {
        while (await lines.ReadLineAsync() != $"data: {place.Practice}") { }
    }

    private async Task Sealed()
    {
        JournalCheck? check = null;
        for (var tries = 0; tries < 600; tries++)
        {
            check = await first.In(val, s => s.GetRequiredService<JournalChain>().Verify(val.Practice, default));
            Assert.Null(check.Fault);
            if (check.Waiting == 0) break;
            await Task.Delay(200);
        }

        Assert.Equal(0, check!.Waiting);
    }
}
