using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relais.Access.SignIn;
using Relais.Contracts.Intake;
using Relais.Platform.Store;
using Relais.Web;
using Relais.Web.Commands;

namespace Relais.Desk.Specs.Store;

/// <summary>One whole Relais with its background work, over real HTTP, among others on the same PostgreSQL.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("relais-node-").FullName;
    private readonly WebApplication app;

    /// <summary>The name, in the folder of certificates, of the authority a mail server is believed by.</summary>
    public const string Authority = "autorite.pem";

    private Node(string database, string recoveryKey, string? authority)
    {
        if (authority is not null) File.Copy(authority, Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "certificats")).FullName, Authority));
        File.WriteAllText(Path.Combine(folder, "cle-de-secours"), recoveryKey);
        app = Serve.Build(new HouseOptions(folder, database), "http://127.0.0.1:0", demo: false, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(Complaints);
            builder.Services.Configure<CodeRule>(o => o.ServesOnce = false);
        });
    }

    /// <summary>What the node logged as an error: a spec of quiet work looks here.</summary>
    public Complaints Complaints { get; } = new();

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<Node> Start(string database, string recoveryKey, string? authority = null)
    {
        var node = new Node(database, recoveryKey, authority);
        await Serve.Prepare(node.app.Services, default);
        await node.app.StartAsync();
        return node;
    }

    public Task<Receipt> Receive(PostgresHouse.Place at, string name, byte[] content, string? key = null) =>
        In(at, s => s.GetRequiredService<IReceive>().Receive(at.Channel, new Incoming(name, content, "spec", IdempotencyKey: key), default));

    public async Task<T> In<T>(PostgresHouse.Place at, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(at.Territory, [at.Practice]));
        return await act(scope.ServiceProvider);
    }

    public Task<T> Ask<T>(PostgresHouse.Place at, Func<RelaisDb, Task<T>> question) => In(at, s => question(s.GetRequiredService<RelaisDb>()));

    /// <summary>Waits until no arrival of the practice is left to read.</summary>
    public async Task AllFiled(PostgresHouse.Place at, int arrivals)
    {
        for (var tries = 0; tries < 1800; tries++)
        {
            if (await Ask(at, db => db.Set<Relais.Intake.Receive.Arrival>().CountAsync(a => a.ReadAt != null)) == arrivals) return;
            await Task.Delay(100);
        }

        Assert.Fail("The arrivals were not filed within three minutes.");
    }

    /// <summary>A browser that asks this node, whatever the name of the host; cookies do not tell ports apart.</summary>
    public HttpClient Browser(string host, CookieContainer cookies)
    {
        var port = new Uri(Address).Port;
        var line = new SocketsHttpHandler
        {
            CookieContainer = cookies,
            ConnectCallback = async (_, ct) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, port, ct);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        var browser = new HttpClient(line) { BaseAddress = new Uri($"http://{host}:{port}") };
        browser.DefaultRequestHeaders.Add("Origin", $"http://{host}:{port}");
        return browser;
    }

    /// <summary>A browser signed in through the pages of this node.</summary>
    public async Task<HttpClient> Enter(string host, string login, string password, string secret, CookieContainer? cookies = null)
    {
        var browser = Browser(host, cookies ?? new());
        await Send(browser, "/connexion", ("Input.Login", login), ("Input.Password", password));
        await Send(browser, "/connexion/code", ("Input.Code", Totp.Now(secret, DateTimeOffset.UtcNow)));
        return browser;
    }

    /// <remarks>Twice is once: a spec may stop a node before its end.</remarks>
    public async ValueTask DisposeAsync()
    {
        if (!Directory.Exists(folder)) return;
        await app.StopAsync(new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token);
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task Send(HttpClient browser, string page, params (string Name, string Value)[] fields)
    {
        var form = new HtmlParser().ParseDocument(await browser.GetStringAsync(page)).QuerySelector("form.porte")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        using var answer = await browser.PostAsync(page, new FormUrlEncodedContent(hidden.Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)))));
        Assert.True((int)answer.StatusCode < 400, $"{page} answered {(int)answer.StatusCode}");
    }
}

/// <summary>Keeps errors, forgets the rest.</summary>
internal sealed class Complaints : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> said = new();

    public IReadOnlyCollection<string> Said => said;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel) && eventId.Id != Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.CommandError.Id
            && eventId.Name?.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) != true) said.Enqueue(formatter(state, exception) + exception);
    }

    public void Dispose()
    {
    }
}
