using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Intake;
using Relais.Delegation.Work;
using Relais.Intake.Count;
using Relais.Intake.Documents;
using Relais.Intake.Receive;
using Relais.Platform.Journal;
using Relais.Platform.Store;
using HouseOptions = Relais.Web.HouseOptions;

namespace Relais.Desk.Specs.Houses;

/// <summary>Looks a house over once its program has stopped: each part of the Tilleuls in one fate, each new one in one piece of work, the journal unbroken.</summary>
internal static class Reckoning
{
    /// <returns>The new documents of the Tilleuls.</returns>
    public static async Task<IReadOnlyList<(Kernel.DocumentId Id, string? Identifier)>> Of(HouseOptions options, Town town)
    {
        var services = new ServiceCollection().AddLogging();
        Web.House.AddTo(services, new ConfigurationBuilder().Build(), options);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(town.Val, [town.Tilleuls]));
        // What the last stop left unread is filed as the next start would.
        await scope.ServiceProvider.GetRequiredService<IFileWaiting>().FileAll(town.Val, town.Tilleuls, default);

        var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
        var parts = await db.Set<Document>().AsNoTracking().Select(d => new { d.Id, d.Identifier, d.Fate }).ToListAsync();
        var filed = parts.Where(p => p.Fate == Fate.New).Select(p => (p.Id, (string?)p.Identifier)).ToList();
        Assert.All(parts.Where(p => p.Fate != Fate.New), p => Assert.Equal(Fate.Duplicate, p.Fate));
        Assert.Equal(filed.Count, await db.Set<WorkItem>().Select(w => w.Document).Distinct().CountAsync());
        Assert.Equal(filed.Count, await db.Set<WorkItem>().CountAsync());
        Assert.Equal(0, await db.Set<Arrival>().CountAsync(a => a.Attempts > 0));

        var count = PartCount.Sum((await scope.ServiceProvider.GetRequiredService<CountParts>().Of([town.Tilleuls], null, default)).Select(d => d.Parts));
        Assert.True(count.IsWhole, count.Sentence);
        var chain = scope.ServiceProvider.GetRequiredService<JournalChain>();
        while (await chain.Seal(town.Tilleuls, default) is var more and > 0) Assert.True(more > 0);
        Assert.Null((await chain.Verify(town.Tilleuls, default)).Fault);
        return filed;
    }
}
