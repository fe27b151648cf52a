using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Relais.Platform;
using Relais.Web;
using Relais.Web.Commands;
using Relais.Web.Demo;

namespace Relais.Journeys.Specs.Stage;

/// <summary>
/// The real program with both sample territories, on a free port, and one Chromium. Opened once for all stories: each of them
/// works on items of its own.
/// </summary>
public sealed class OpenHouse : IAsyncLifetime
{
    /// <summary>The last arrivals of each territory; older ones are left for the stories to send.</summary>
    private const int Arrivals = 24;

    private readonly string folder = Path.Combine(Path.GetTempPath(), "relais-journeys-" + Guid.NewGuid().ToString("N")[..8]);
    private readonly Dictionary<string, string> doors = [];
    private IDisposable? one;
    private WebApplication? app;
    private IPlaywright? playwright;
    private int port;

    internal IBrowser Chromium { get; private set; } = default!;

    public string At(string host) => $"http://{host}:{port}";

    public async ValueTask InitializeAsync()
    {
        var options = HouseOptions.Of(folder, null);
        one = DataLock.Take(new RelaisFolder(options.Folder));
        await ReplaySamples.Run(options, Arrivals, withHistory: false, (_, _, _) => { }, CancellationToken.None);
        app = Serve.Build(options, "http://127.0.0.1:0", demo: false, builder => builder.Logging.SetMinimumLevel(LogLevel.Error));
        await Serve.Prepare(app.Services, CancellationToken.None);
        await app.StartAsync();
        port = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        Assertions.SetDefaultExpectTimeout(Seat.Patience);
        playwright = await Playwright.CreateAsync();
        Chromium = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium", Headless = true, ChromiumSandbox = false, Timeout = 2 * Seat.Patience,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>The cookies of somebody who signed in before in this run, so that each signs in through the pages once.</summary>
    internal string? DoorOf(string login) => doors.GetValueOrDefault(login);

    internal void KeepDoor(string login, string cookies) => doors[login] = cookies;

    internal static string Sample(string arrival) => Path.Combine(SampleFolder.Find(), "val", "arrivals", arrival);

    /// <summary>Sends an arrival of samples/ that the demo did not replay, as the mail program does: whole, then under its name.</summary>
    internal async Task Deliver(string mailbox, Func<SampleArrival, JsonElement, bool> which)
    {
        var samples = Path.Combine(SampleFolder.Find(), "val");
        var web = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        var line = (await File.ReadAllLinesAsync(Path.Combine(samples, "arrivals.jsonl"))).First(l => which(JsonSerializer.Deserialize<SampleArrival>(l, web)!, JsonDocument.Parse(l).RootElement));
        var file = Path.Combine(samples, JsonSerializer.Deserialize<SampleArrival>(line, web)!.File);
        var box = Directory.CreateDirectory(Path.Combine(folder, "depot", mailbox)).FullName;
        var unfinished = Path.Combine(box, Path.GetFileName(file) + ".part");
        File.Copy(file, unfinished);
        File.SetLastWriteTimeUtc(unfinished, DateTime.UtcNow.AddSeconds(-5));
        File.Move(unfinished, Path.Combine(box, Path.GetFileName(file)));
    }

    public async ValueTask DisposeAsync()
    {
        if (Chromium is not null) await Chromium.DisposeAsync();
        playwright?.Dispose();
        if (app is not null) await app.DisposeAsync();
        one?.Dispose();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder)) Directory.Delete(folder, true);
    }
}
