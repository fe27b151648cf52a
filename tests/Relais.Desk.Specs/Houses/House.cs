using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Relais.Contracts.Intake;
using Relais.Kernel;
using Relais.Platform.Store;
using Relais.Web;
using Relais.Web.Commands;

namespace Relais.Desk.Specs.Houses;

/// <summary>
/// The real house, with its real database, over HTTP. Its town was settled once and copied. Nothing runs in the background: a
/// spec says when arrivals are filed and when time passes.
/// </summary>
public sealed class House : IAsyncLifetime
{
    /// <summary>Friday 20 November 2026, 9:00 in Paris.</summary>
    public static readonly DateTimeOffset Friday = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    private static readonly Lazy<Task<(string Folder, Town Town)>> Template = new(Settle);
    private readonly string folder = NewFolder();
    private readonly Dictionary<string, (Task<HttpClient> Browser, DateTimeOffset Since)> signedIn = [];
    private WebApplication app = null!;

    public FakeClock Clock { get; } = new(Friday);

    internal Town Town { get; private set; } = null!;

    internal string Database => Path.Combine(folder, "relais.db");

    internal IReadOnlyList<RouteEndpoint> Endpoints => [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()];

    /// <summary>What a spec changes of the house before it opens.</summary>
    internal Action<IServiceCollection>? With { get; init; }

    /// <summary>Doors that a spec adds to those of the house.</summary>
    internal Action<WebApplication>? Doors { get; init; }

    /// <summary>A house of one's own, for a spec that moves the clock far or spoils the database.</summary>
    internal static async Task<House> Open(Action<IServiceCollection>? with = null, Action<WebApplication>? doors = null)
    {
        var house = new House { With = with, Doors = doors };
        await house.InitializeAsync();
        return house;
    }

    public async ValueTask InitializeAsync()
    {
        var (template, town) = await Template.Value;
        foreach (var file in Directory.GetFiles(template)) System.IO.File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        Town = town;
        app = Build(folder, Clock, With);
        Doors?.Invoke(app);
        await app.StartAsync();
    }

    /// <summary>The browser of a member, signed in through the pages; anew when the session has grown old.</summary>
    internal Task<HttpClient> As(string login)
    {
        var now = Clock.GetUtcNow();
        if (!signedIn.TryGetValue(login, out var known) || now - known.Since > TimeSpan.FromHours(8))
            known = signedIn[login] = (Door.Enter(Stranger(login is "lucie" or "marc" ? "hauts.test" : "val.test"), login), now);
        return known.Browser;
    }

    /// <summary>A browser nobody has signed in with.</summary>
    internal HttpClient Stranger(string host = "val.test") => Browser.Of(app.GetTestServer(), host);

    /// <summary>Does something as Relais itself behind the walls of one practice.</summary>
    internal async Task<T> In<T>(PracticeId practice, Func<IServiceProvider, Task<T>> act, MemberId? actor = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(Town.TerritoryOf(practice), [practice], actor));
        return await act(scope.ServiceProvider);
    }

    internal Task<T> Ask<T>(PracticeId practice, Func<RelaisDb, Task<T>> question) => In(practice, s => question(s.GetRequiredService<RelaisDb>()));

    /// <summary>Something comes through a channel; it waits to be filed.</summary>
    internal Task<Receipt> Receive(PracticeId practice, Guid channel, string name, byte[] content) =>
        In(practice, s => s.GetRequiredService<IReceive>().Receive(channel, new Incoming(name, content, "spec"), default));

    internal Task<bool> File(PracticeId practice) => In(practice, async s =>
    {
        await s.GetRequiredService<IFileWaiting>().FileAll(Town.TerritoryOf(practice), practice, default);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var (browser, _) in signedIn.Values) (await browser).Dispose();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A copy of the settled town for a program of its own.</summary>
    internal static async Task<(string Folder, Town Town)> CopyTown()
    {
        var (template, town) = await Template.Value;
        var copy = NewFolder();
        foreach (var file in Directory.GetFiles(template)) System.IO.File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        return (copy, town);
    }

    /// <summary>Settles the town on a database of the caller's choice.</summary>
    internal static async Task<Town> Settle(HouseOptions options)
    {
        await using var app = Build(options, new FakeClock(Friday.AddHours(-1)), null);
        await Serve.Prepare(app.Services, default);
        return await new FoundTown(app.Services).Found();
    }

    private static async Task<(string Folder, Town Town)> Settle()
    {
        var home = NewFolder();
        // Copied until the very end, by houses that may be opened at any time.
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (Directory.Exists(home)) Directory.Delete(home, recursive: true);
        };
        var options = HouseOptions.Of(home, null);
        var town = await Settle(options);
        SqliteConnection.ClearAllPools();
        await using var last = new SqliteConnection($"Data Source={options.Database};Pooling=False");
        await last.OpenAsync();
        await using var checkpoint = last.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await checkpoint.ExecuteNonQueryAsync();
        return (home, town);
    }

    private static WebApplication Build(string folder, FakeClock clock, Action<IServiceCollection>? with) => Build(HouseOptions.Of(folder, null), clock, with);

    private static WebApplication Build(HouseOptions options, FakeClock clock, Action<IServiceCollection>? with) => Serve.Build(options, "http://127.0.0.1:0", demo: false, builder =>
    {
        builder.WebHost.UseTestServer();
        builder.Logging.SetMinimumLevel(LogLevel.None).ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        foreach (var work in builder.Services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.FullName?.StartsWith("Relais.", StringComparison.Ordinal) == true).ToList())
            builder.Services.Remove(work);
        with?.Invoke(builder.Services);
    });

    private static string NewFolder() => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"relais-house-{Guid.CreateVersion7()}")).FullName;
}
