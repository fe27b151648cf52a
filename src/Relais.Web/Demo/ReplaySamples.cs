using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Intake;
using Relais.Kernel;
using Relais.Platform.Store;
using Relais.Web.Commands;

namespace Relais.Web.Demo;

/// <summary>Makes the demo anew: both territories, their patients, and the arrivals of the last days through their own channels.</summary>
internal static class ReplaySamples
{
    public static async Task<Dictionary<string, int>> Run(HouseOptions options, int most, Action<string, int, int> progress, CancellationToken ct)
    {
        var samples = SampleFolder.Find();
        Forget(options);
        var services = new ServiceCollection();
        services.AddLogging(log => log.AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Error));
        House.AddTo(services, new ConfigurationBuilder().Build(), options);
        // The story began a week ago; the members were there before it.
        var now = TimeProvider.System.GetUtcNow();
        var clock = new DemoClock(now);
        services.AddSingleton<TimeProvider>(clock);
        await using var provider = services.BuildServiceProvider();
        await Serve.Prepare(provider, ct);

        var counts = new Dictionary<string, int> { ["patients"] = 0, ["arrivées"] = 0 };
        foreach (var (folder, hosts) in new[] { ("hauts", Array.Empty<string>()), ("val", ["localhost", "127.0.0.1"]) })
        {
            LoadTerritory.Loaded loaded;
            clock.StartAt(now.AddDays(-100));
            await using (var scope = provider.CreateAsyncScope())
                loaded = await scope.ServiceProvider.GetRequiredService<LoadTerritory>().Load(Path.Combine(samples, folder), hosts, progress, ct);
            counts["patients"] += loaded.Patients;
            counts["arrivées"] += await Receive(provider, Path.Combine(samples, folder), loaded, most, now, progress, ct);
        }

        return counts;
    }

    private static async Task<int> Receive(ServiceProvider provider, string folder, LoadTerritory.Loaded loaded, int most, DateTimeOffset now, Action<string, int, int> progress, CancellationToken ct)
    {
        var list = Path.Combine(folder, "arrivals.jsonl");
        if (!File.Exists(list)) return 0;
        var web = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        var arrivals = (await File.ReadAllLinesAsync(list, ct)).Select(l => JsonSerializer.Deserialize<SampleArrival>(l, web)!).Where(a => loaded.Channels.ContainsKey(a.Channel)).OrderByDescending(a => a.MinutesBefore).ToList();
        arrivals = arrivals.Skip(Math.Max(0, arrivals.Count - most)).ToList();
        var clock = (DemoClock)provider.GetRequiredService<TimeProvider>();
        var staff = new DemoStaff(provider, loaded.Territory);
        var practices = loaded.Channels.Values.Select(c => c.Practice).Distinct().ToList();
        var done = 0;
        // Half-days of the story: what came is received and filed in its own time, then the members do their work.
        foreach (var halfDay in arrivals.GroupBy(a => (a.MinutesBefore + 359) / 720).OrderByDescending(g => g.Key))
        {
            foreach (var arrival in halfDay)
            {
                clock.GoTo(now.AddMinutes(-arrival.MinutesBefore));
                await using var scope = provider.CreateAsyncScope();
                var (channel, practice) = loaded.Channels[arrival.Channel];
                scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(loaded.Territory, [practice]));
                var content = await File.ReadAllBytesAsync(Path.Combine(folder, arrival.File), ct);
                await scope.ServiceProvider.GetRequiredService<IReceive>().Receive(channel, new Incoming(Path.GetFileName(arrival.File), content, "échantillon " + arrival.N, clock.GetUtcNow()), ct);
                done++;
            }

            foreach (var practice in practices)
            {
                await using var scope = provider.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<IFileWaiting>().FileAll(loaded.Territory, practice, ct);
                // The last day is left for whoever opens the demo.
                if (halfDay.Key > 2) await staff.Work(practice, clock.GetUtcNow(), ct);
            }

            progress("Arrivées rejouées", done, arrivals.Count);
        }

        return done;
    }

    private static void Forget(HouseOptions options)
    {
        if (!options.Database.EndsWith(".db", StringComparison.Ordinal))
            throw new Refusal("web.demo-database", "La démonstration se remet à neuf sur un fichier SQLite (.db) seulement : elle efface ce qu'il contient.");
        SqliteConnection.ClearAllPools();
        foreach (var end in new[] { "", "-wal", "-shm" }) File.Delete(options.Database + end);
        if (Directory.Exists(Path.Combine(options.Folder, "depot"))) Directory.Delete(Path.Combine(options.Folder, "depot"), true);
    }
}
