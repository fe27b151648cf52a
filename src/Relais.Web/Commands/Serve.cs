using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Relais.Contracts.Access;
using Relais.Platform;
using Relais.Platform.Keys;
using Relais.Platform.Store;

namespace Relais.Web.Commands;

/// <summary><c>relais serve</c>: the web desk, the API and the background work in one process.</summary>
internal static class Serve
{
    public static Command Command()
    {
        var urls = new Option<string>("--urls") { Description = "Adresses d'écoute.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var demo = new Option<bool>("--demo") { Description = "Montre les comptes d'essai sur la page de connexion des territoires d'essai." };
        var proxies = new Option<string[]>("--behind-proxy") { Description = "Adresse ou réseau du serveur mandataire qui porte le TLS (répétable) ; lui seul est cru sur l'adresse et le protocole du visiteur.", DefaultValueFactory = _ => Environment.GetEnvironmentVariable("RELAIS_BEHIND_PROXY")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [] };
        var command = new Command("serve", "Sert Relais dans le navigateur et travaille en tâche de fond.") { urls, demo, proxies };
        command.SetAction(async (parsed, ct) =>
        {
            var options = HouseOptions.Of(parsed.GetValue(CommandLine.Folder), parsed.GetValue(CommandLine.Database)) with { Proxies = parsed.GetValue(proxies)! };
            await using var app = Build(options, parsed.GetValue(urls)!, parsed.GetValue(demo));
            var folder = new RelaisFolder(options.Folder);
            using var one = DataLock.Take(folder);
            if (folder.IsWide) await Console.Error.WriteLineAsync($"Attention : d'autres comptes de cette machine peuvent entrer dans {folder.Path}. Fermez-le : chmod 700 {folder.Path}");
            await Prepare(app.Services, ct);
            await app.StartAsync(ct);
            Console.WriteLine($"Relais écoute sur {string.Join(", ", app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses)}");
            if (parsed.GetValue(demo)) await SayAccounts(app.Services, ct);
            await app.WaitForShutdownAsync(ct);
            return 0;
        });
        return command;
    }

    internal static WebApplication Build(HouseOptions options, string urls, bool demo, Action<WebApplicationBuilder>? also = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "relais", ContentRootPath = AppContext.BaseDirectory, WebRootPath = "wwwroot" });
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls(urls);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64_000_000;
        });
        builder.Configuration.AddInMemoryCollection([new("Demo", demo.ToString())]);
        builder.Logging.ClearProviders().AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Warning).AddFilter("Relais", LogLevel.Information);
        House.AddTo(builder.Services, builder.Configuration, options);
        House.AddServing(builder.Services);
        also?.Invoke(builder);
        var app = builder.Build();
        House.Map(app, options);
        return app;
    }

    /// <summary>The accounts of the demonstration, one a line; their codes change too often to be printed.</summary>
    private static async Task SayAccounts(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<IDemoAccounts>();
        foreach (var territory in (await scope.ServiceProvider.GetRequiredService<ITerritories>().All(ct)).Where(t => t.Trial))
        {
            if (await accounts.Of(territory.Id, ct) is not { Count: > 0 } printed) continue;
            Console.WriteLine($"Comptes d'essai de {territory.Name}, mot de passe {accounts.Password}, code du moment sur la page de connexion :");
            foreach (var account in printed) Console.WriteLine($"  {account.Login,-24}{account.Who}");
        }
    }

    internal static async Task Prepare(IServiceProvider services, CancellationToken ct, bool demo = false)
    {
        await using var scope = services.CreateAsyncScope();
        var schema = scope.ServiceProvider.GetRequiredService<SchemaMaker>();
        await schema.Prepare(ct, demo);
        await services.GetRequiredService<KeyRing>().Prove(scope.ServiceProvider.GetRequiredService<AtTheDoor>(), ct);
        if (await schema.WallsAreBypassed(ct))
            await Console.Error.WriteLineAsync("Attention : ce rôle PostgreSQL passe outre les cloisons de territoire (superutilisateur ou BYPASSRLS). Relais filtre quand même ; donnez-lui un rôle ordinaire (docs/operate).");
    }
}
