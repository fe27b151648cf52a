using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Intake.Count;
using Relais.Intake.Documents;
using Relais.Intake.Receive;
using Relais.Platform.Journal;
using Relais.Platform.Store;
using HouseOptions = Relais.Web.HouseOptions;

namespace Relais.Desk.Specs.Promises;

/// <summary>Promise 10: the real program is killed at once, again and again, while mail keeps coming; it comes back with everything.</summary>
public sealed class It_keeps_working
{
    private const int Deaths = 20;

    /// <summary>PostgreSQL where it is installed.</summary>
    public static TheoryData<string> Databases => new("sqlite", "postgresql");

    [Theory, MemberData(nameof(Databases))]
    public async Task after_being_killed_twenty_times_under_load(string kind)
    {
        var (options, town) = await SettledTown.Copy(kind == "postgresql");
        try
        {
            using var endOfMail = new CancellationTokenSource();
            var mail = new MailShower(Path.Combine(options.Folder, "depot", "tilleuls"));
            var coming = mail.Fall(endOfMail.Token);
            var moment = new Random(20261120);
            for (var death = 0; death < Deaths; death++)
            {
                using var program = await RealProgram.Start(options);
                await Task.Delay(moment.Next(50, 700));
                program.Kill();
            }

            await endOfMail.CancelAsync();
            var sent = await coming;
            Assert.True(sent > 50, $"Only {sent} mails fell: the program was hardly at work.");
            using (await RealProgram.Start(options)) await mail.AllTaken(TimeSpan.FromMinutes(2));
            await NothingLostNorDoubled(options, town, sent);
        }
        finally
        {
            await SettledTown.Forget(options);
        }
    }

    private static async Task NothingLostNorDoubled(HouseOptions options, Town town, int sent)
    {
        var services = new ServiceCollection().AddLogging();
        Web.House.AddTo(services, new ConfigurationBuilder().Build(), options);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(town.Val, [town.Tilleuls]));
        // What the last stop left unread is filed as the next start would.
        await scope.ServiceProvider.GetRequiredService<Contracts.Intake.IFileWaiting>().FileAll(town.Val, town.Tilleuls, default);

        var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
        var parts = await db.Set<Document>().AsNoTracking().Select(d => new { d.Id, d.Identifier, d.Fate }).ToListAsync();
        Assert.Equal(Enumerable.Range(0, sent).Select(MailShower.IdOf).Order(StringComparer.Ordinal), parts.Where(p => p.Fate == Fate.New).Select(p => p.Identifier).Order(StringComparer.Ordinal));
        Assert.All(parts.Where(p => p.Fate != Fate.New), p => Assert.Equal(Fate.Duplicate, p.Fate));
        Assert.Equal(sent, await db.Set<WorkItem>().Select(w => w.Document).Distinct().CountAsync());
        Assert.Equal(sent, await db.Set<WorkItem>().CountAsync());
        Assert.Equal(0, await db.Set<Arrival>().CountAsync(a => a.Attempts > 0));

        var count = PartCount.Sum((await scope.ServiceProvider.GetRequiredService<CountParts>().Of([town.Tilleuls], null, default)).Select(d => d.Parts));
        Assert.True(count.IsWhole, count.Sentence);
        var chain = scope.ServiceProvider.GetRequiredService<JournalChain>();
        while (await chain.Seal(town.Tilleuls, default) > 0) Assert.True(sent > 0);
        Assert.Null((await chain.Verify(town.Tilleuls, default)).Fault);
    }
}
