using System.Text.Json;
using Relais.Contracts.Intake;
using Relais.Kernel;
using Relais.Platform;

namespace Relais.Web.Demo;

/// <summary>What happened in one practice until now: three months of work done, then the arrivals of the last days through their own channels.</summary>
internal sealed class PracticeStory
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private readonly ActAs act;
    private readonly DemoClock clock;
    private readonly string folder;
    private readonly LoadTerritory.Loaded loaded;
    private readonly PracticeId practice;
    private readonly IReadOnlyList<SampleArrival> arrivals;
    private readonly ReplayHistory history;
    private readonly bool withHistory;
    private readonly DateTimeOffset now;

    private PracticeStory(ActAs act, DemoClock clock, string folder, LoadTerritory.Loaded loaded, PracticeId practice, IReadOnlyList<SampleArrival> arrivals, ReplayHistory history, int past, bool withHistory, DateTimeOffset now) =>
        (this.act, this.clock, this.folder, this.loaded, this.practice, this.arrivals, this.history, Past, this.withHistory, this.now) = (act, clock, folder, loaded, practice, arrivals, history, past, withHistory, now);

    public int Arrivals => arrivals.Count;

    /// <summary>How many arrivals its three months hold; 0 when it has none, or none is wanted.</summary>
    public int Past { get; }

    /// <summary>The stories of a territory's practices.</summary>
    /// <param name="most">How many of the territory's last arrivals; older ones are left out.</param>
    public static IReadOnlyList<PracticeStory> All(IServiceProvider provider, DemoClock clock, string folder, LoadTerritory.Loaded loaded, int most, bool withHistory, DateTimeOffset now)
    {
        var list = Path.Combine(folder, "arrivals.jsonl");
        if (!File.Exists(list)) return [];
        var arrivals = File.ReadLines(list).Select(l => JsonSerializer.Deserialize<SampleArrival>(l, Web)!).Where(a => loaded.Channels.ContainsKey(a.Channel)).OrderByDescending(a => a.MinutesBefore).TakeLast(most).ToList();
        // The very first arrivals are stragglers: the past goes on until most of them come.
        var lastDays = arrivals.Count == 0 ? now : now.AddMinutes(-arrivals[arrivals.Count / 50].MinutesBefore);
        var past = withHistory ? PastWork.Read(Path.Combine(folder, "history.jsonl")).Select(l => l.Later(loaded.Later)).ToList() : [];
        return [.. loaded.Practices.Where(p => loaded.Channels.Values.Any(c => c.Practice == p.Value)).Select(p =>
        {
            var act = new ActAs(provider, loaded.Territory);
            var history = new ReplayHistory(act, loaded, clock);
            var planned = history.Plan(past.Where(l => l.Practice == p.Key), lastDays);
            return new PracticeStory(act, clock, folder, loaded, p.Value, [.. arrivals.Where(a => loaded.Channels[a.Channel].Practice == p.Value)], history, planned, withHistory, now);
        })];
    }

    public async Task Tell(SharedBar bar, CancellationToken ct)
    {
        clock.StartAt(now.AddDays(-99));
        var staff = new DemoStaff(act, clock);
        var received = 0;
        // Half-days of the story: what came is received and filed in its own time, then the members do their work.
        foreach (var halfDay in arrivals.GroupBy(a => (a.MinutesBefore + 359) / 720).OrderByDescending(g => g.Key))
        {
            if (received == 0) await Before(now.AddMinutes(-arrivals[0].MinutesBefore), bar, ct);
            foreach (var arrival in halfDay) await Receive(arrival, ct);
            received += halfDay.Count();
            await Before(now.AddMinutes(-arrivals[received - 1].MinutesBefore), bar, ct);
            await act.Relais(practice, async scope =>
            {
                await scope.GetRequiredService<IFileWaiting>().FileAll(loaded.Territory, practice, ct);
                return true;
            });
            // The last half-hour is left as it came for whoever opens the demo; of the last day, work is begun and not finished.
            if (withHistory || halfDay.Key > 2) await staff.Work(practice, now.AddMinutes(-30), now.AddHours(-20), now.AddHours(-36), ct);
            bar.Advance(halfDay.Count());
        }
    }

    /// <summary>The past, up to this moment.</summary>
    private async Task Before(DateTimeOffset moment, SharedBar bar, CancellationToken ct)
    {
        var told = history.Received;
        await history.RunUntil(moment, done =>
        {
            bar.Advance(done - told);
            told = done;
        }, ct);
    }

    private async Task Receive(SampleArrival arrival, CancellationToken ct)
    {
        clock.GoTo(now.AddMinutes(-arrival.MinutesBefore));
        var content = await File.ReadAllBytesAsync(Path.Combine(folder, arrival.File), ct);
        var incoming = new Incoming(Path.GetFileName(arrival.File), content, "échantillon " + arrival.N, clock.GetUtcNow());
        await act.Relais(practice, scope => scope.GetRequiredService<IReceive>().Receive(loaded.Channels[arrival.Channel].Id, incoming, ct));
    }
}
