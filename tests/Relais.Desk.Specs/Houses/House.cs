using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Relais.Access.SignIn;
using Relais.Contracts.Intake;
using Relais.Desk.Specs.Servers;
using Relais.Kernel;
using Relais.Platform.Store;
using Relais.Web;
using Relais.Web.Commands;

namespace Relais.Desk.Specs.Houses;

/// <summary>
/// The real house, with its real database, over HTTP, on SQLite or PostgreSQL as <see cref="TestDatabase"/> says. Its town was settled
/// once and copied. Nothing runs in the background: a spec says when arrivals are filed and when time passes.
/// </summary>
public sealed class House : IAsyncLifetime
{
    /// <summary>Friday 20 November 2026, 9:00 in Paris.</summary>
    public static readonly DateTimeOffset Friday = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, (Task<HttpClient> Browser, DateTimeOffset Since)> signedIn = [];
    private HouseOptions at = null!;
    private WebApplication app = null!;

    public FakeClock Clock { get; } = new(Friday);

    internal Town Town { get; private set; } = null!;

    /// <summary>A SQLite file, or the address of a PostgreSQL database.</summary>
    internal string Database => at.Database;

    internal string Folder => at.Folder;

    internal IReadOnlyList<RouteEndpoint> Endpoints => [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()];

    /// <summary>What a spec changes of the house before it opens.</summary>
    internal Action<IServiceCollection>? With { get; init; }

    internal bool OnPostgres { get; init; } = TestDatabase.IsPostgres;

    /// <summary>Doors that a spec adds to those of the house.</summary>
    internal Action<WebApplication>? Doors { get; init; }

    /// <summary>A house of one's own, for a spec that moves the clock far or spoils the database.</summary>
    internal static async Task<House> Open(Action<IServiceCollection>? with = null, Action<WebApplication>? doors = null, bool? onPostgres = null)
    {
        var house = new House { With = with, Doors = doors, OnPostgres = onPostgres ?? TestDatabase.IsPostgres };
        await house.InitializeAsync();
        return house;
    }

    public async ValueTask InitializeAsync()
    {
        (at, Town) = await SettledTown.Copy(OnPostgres);
        app = Build(at, Clock, With);
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
        await SettledTown.Forget(at);
    }

    /// <summary>Settles the town on a database of the caller's choice.</summary>
    internal static async Task<Town> Settle(HouseOptions options)
    {
        await using var app = Build(options, new FakeClock(Friday.AddHours(-1)), null);
        await Serve.Prepare(app.Services, default);
        return await new FoundTown(app.Services).Found();
    }

    private static WebApplication Build(HouseOptions options, FakeClock clock, Action<IServiceCollection>? with) => Serve.Build(options, "http://127.0.0.1:0", demo: false, builder =>
    {
        builder.WebHost.UseTestServer();
        builder.Logging.SetMinimumLevel(LogLevel.None).ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(clock);
        // A door is slow by intent, against who tries passwords; a suite that signs in a thousand times tries none.
        builder.Services.Configure<PasswordHasherOptions>(o => o.IterationCount = 100);
        // Nor does it wait for the next code of a member who just came in.
        builder.Services.Configure<CodeRule>(o => o.ServesOnce = false);
        foreach (var work in builder.Services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.FullName?.StartsWith("Relais.", StringComparison.Ordinal) == true).ToList())
            builder.Services.Remove(work);
        with?.Invoke(builder.Services);
    });
}
