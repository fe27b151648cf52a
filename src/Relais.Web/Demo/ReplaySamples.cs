using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Intake;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Store;
using Relais.Platform.Store.Postgres;
using Relais.Web.Commands;

namespace Relais.Web.Demo;

/// <summary>Makes the demo anew: both territories, their patients, three months of work done, and the arrivals of the last days through their own channels.</summary>
internal static class ReplaySamples
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

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

        var counts = new Dictionary<string, int> { ["patients"] = 0, ["historique"] = 0, ["arrivées"] = 0 };
        foreach (var (folder, hosts) in new[] { ("hauts", Array.Empty<string>()), ("val", ["localhost", "127.0.0.1"]) })
        {
            LoadTerritory.Loaded loaded;
            clock.StartAt(now.AddDays(-100));
            await using (var scope = provider.CreateAsyncScope())
                loaded = await scope.ServiceProvider.GetRequiredService<LoadTerritory>().Load(Path.Combine(samples, folder), hosts, now.DayInParis(), progress, ct);
            counts["patients"] += loaded.Patients;
            await Replay(provider, Path.Combine(samples, folder), loaded, most, withHistory, now, counts, progress, ct);
        }

        return counts;
    }

    private static async Task Replay(ServiceProvider provider, string folder, LoadTerritory.Loaded loaded, int most, bool withHistory, DateTimeOffset now, Dictionary<string, int> counts, Action<string, int, int> progress, CancellationToken ct)
    {
        var list = Path.Combine(folder, "arrivals.jsonl");
        if (!File.Exists(list)) return;
        var arrivals = (await File.ReadAllLinesAsync(list, ct)).Select(l => JsonSerializer.Deserialize<SampleArrival>(l, Web)!).Where(a => loaded.Channels.ContainsKey(a.Channel)).OrderByDescending(a => a.MinutesBefore).ToList();
        arrivals = arrivals.Skip(Math.Max(0, arrivals.Count - most)).ToList();
        var clock = (DemoClock)provider.GetRequiredService<TimeProvider>();
        var act = new ActAs(provider, loaded.Territory);
        var history = new ReplayHistory(act, loaded, clock);
        // The very first arrivals are stragglers: the past goes on until most of them come.
        var lastDays = arrivals.Count == 0 ? now : now.AddMinutes(-arrivals[arrivals.Count / 50].MinutesBefore);
        var past = withHistory ? history.Plan(PastWork.Read(Path.Combine(folder, "history.jsonl")).Select(l => l.Later(loaded.Later)), lastDays) : 0;
        Task Past(DateTimeOffset moment) => history.RunUntil(moment, done => progress("Trois mois d'historique", done, past), ct);
        if (arrivals.Count > 0) await Past(now.AddMinutes(-arrivals[0].MinutesBefore));

        var staff = new DemoStaff(act, clock);
        var practices = loaded.Channels.Values.Select(c => c.Practice).Distinct().ToList();
        var received = 0;
        // Half-days of the story: what came is received and filed in its own time, then the members do their work.
        foreach (var halfDay in arrivals.GroupBy(a => (a.MinutesBefore + 359) / 720).OrderByDescending(g => g.Key))
        {
            foreach (var arrival in halfDay)
            {
                clock.GoTo(now.AddMinutes(-arrival.MinutesBefore));
                var (channel, practice) = loaded.Channels[arrival.Channel];
                var content = await File.ReadAllBytesAsync(Path.Combine(folder, arrival.File), ct);
                await act.Relais(practice, scope => scope.GetRequiredService<IReceive>().Receive(channel, new Incoming(Path.GetFileName(arrival.File), content, "échantillon " + arrival.N, clock.GetUtcNow()), ct));
                received++;
            }

            await Past(now.AddMinutes(-arrivals[received - 1].MinutesBefore));
            foreach (var practice in practices)
            {
                await act.Relais(practice, async scope =>
                {
                    await scope.GetRequiredService<IFileWaiting>().FileAll(loaded.Territory, practice, ct);
                    return true;
                });
                // The last half-hour is left as it came for whoever opens the demo; of the last day, work is begun and not finished.
                if (withHistory || halfDay.Key > 2) await staff.Work(practice, now.AddMinutes(-30), now.AddHours(-20), now.AddHours(-36), ct);
            }

            progress("Arrivées rejouées", received, arrivals.Count);
        }

        counts["arrivées"] += received;
        counts["historique"] += past;
    }

    private static async Task Forget(HouseOptions options, IServiceProvider services, CancellationToken ct)
    {
        if (PostgresAddress.Is(options.Database))
        {
            await using var scope = services.CreateAsyncScope();
            await SchemaMaker.ForgetDemo(scope.ServiceProvider.GetRequiredService<RelaisDb>(), ct);
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

        if (Directory.Exists(Path.Combine(options.Folder, "depot"))) Directory.Delete(Path.Combine(options.Folder, "depot"), true);
    }
}
