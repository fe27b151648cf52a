using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Store;
using Relais.Platform.Store.Postgres;
using Relais.Web.Commands;

namespace Relais.Web.Demo;

/// <summary>Makes the demo anew: both territories, their patients, three months of work done, and the arrivals of the last days through their own channels.</summary>
internal static class ReplaySamples
{
    /// <param name="most">How many of each territory's last arrivals; older ones are left out.</param>
    /// <param name="withHistory">Three months of work done before them, and the last day's begun; or none, and the last day as it came.</param>
    public static async Task<Dictionary<string, int>> Run(HouseOptions options, int most, bool withHistory, Action<string, int, int> progress, CancellationToken ct)
    {
        var samples = SampleFolder.Find();
        var services = new ServiceCollection();
        services.AddLogging(log => log.AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Error));
        House.AddTo(services, new ConfigurationBuilder().Build(), options);
        // The story began a week ago; the members were there before it.
        var now = TimeProvider.System.GetUtcNow();
        var clock = new DemoClock(now);
        services.AddSingleton<TimeProvider>(clock);
        await using var provider = services.BuildServiceProvider();
        await Forget(options, provider, ct);
        await Serve.Prepare(provider, ct, demo: true);

        var territories = new List<(string Folder, LoadTerritory.Loaded Loaded)>();
        foreach (var (folder, hosts) in new[] { ("hauts", Array.Empty<string>()), ("val", ["localhost", "127.0.0.1"]) })
        {
            clock.StartAt(now.AddDays(-100));
            await using var scope = provider.CreateAsyncScope();
            territories.Add((folder, await scope.ServiceProvider.GetRequiredService<LoadTerritory>().Load(Path.Combine(samples, folder), hosts, now.DayInParis(), progress, ct)));
        }

        // What happens in one practice waits for nothing in another: their stories are told side by side.
        var stories = territories.SelectMany(t => PracticeStory.All(provider, clock, Path.Combine(samples, t.Folder), t.Loaded, most, withHistory, now)).ToList();
        var bar = new SharedBar("L'histoire se rejoue", stories.Sum(s => s.Arrivals + s.Past), progress);
        await Parallel.ForEachAsync(stories.OrderByDescending(s => s.Past), ct, async (story, token) => await story.Tell(bar, token));
        return new Dictionary<string, int> { ["patients"] = territories.Sum(t => t.Loaded.Patients), ["historique"] = stories.Sum(s => s.Past), ["arrivées"] = stories.Sum(s => s.Arrivals) };
    }

    private static async Task Forget(HouseOptions options, IServiceProvider services, CancellationToken ct)
    {
        if (PostgresAddress.Is(options.Database))
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SchemaMaker>().ForgetDemo(ct);
        }
        else if (options.Database.EndsWith(".db", StringComparison.Ordinal))
        {
            SqliteConnection.ClearAllPools();
            foreach (var end in new[] { "", "-wal", "-shm" }) File.Delete(options.Database + end);
        }
        else
        {
            throw new Refusal("web.demo-database", "La démonstration se remet à neuf sur un fichier SQLite (.db) ou sur une base PostgreSQL à elle : elle efface ce qu'elle contient.");
        }

        foreach (var beside in new[] { "depot", JournalHeads.Folder }.Select(f => Path.Combine(options.Folder, f)).Where(Directory.Exists)) Directory.Delete(beside, true);
    }
}
