using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text.RegularExpressions;
using Relais.Platform.Commands;
using Relais.Web.Backup;

namespace Relais.Web.Commands;

/// <summary>The <c>relais</c> command: the program's own verbs and those the rooms registered.</summary>
internal static partial class CommandLine
{
    public static Option<string?> Folder { get; } = new("--data") { Description = "Dossier de Relais : clés, base SQLite, dossiers de dépôt (par défaut ./data).", Recursive = true };

    public static Option<string?> Database { get; } = new("--database") { Description = "Base : fichier SQLite ou adresse PostgreSQL (postgres://…).", Recursive = true };

    /// <param name="clock">That of the machine unless said.</param>
    public static async Task<int> Run(string[] args, TimeProvider? clock = null)
    {
        // Help and wrong usage, too, are said in French.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        var root = new RootCommand("Relais, le bureau administratif partagé d'un territoire de santé.") { Folder, Database };
        root.Add(Serve.Command());
        root.Add(DemoCommand.Command());
        root.Add(BackupCommand.Command(clock ?? TimeProvider.System));
        root.Add(RestoreCommand.Command());
        // The program's own verbs need no room: serving does not wait until all rooms have said theirs.
        if (root.Parse(args) is { Errors.Count: 0 } own && own.CommandResult.Command != root) return await Invoke(own);
        var services = new ServiceCollection();
        // What a command answers is for the next program: what is said of how it went stands beside.
        services.AddLogging(log => log.AddSimpleConsole(o => o.SingleLine = true).AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));
        var parsedEarly = root.Parse(args);
        House.AddTo(services, new ConfigurationBuilder().AddEnvironmentVariables("RELAIS_").Build(), HouseOptions.Of(parsedEarly.GetValue(Folder), parsedEarly.GetValue(Database)));
        services.AddSingleton<ComposeHouse>(Compose);
        if (clock is not null) services.AddSingleton(clock);
        await using var provider = services.BuildServiceProvider();
        root.Add(PrepareCommand.Command(provider));
        foreach (var verb in provider.GetServices<Verb>()) root.Add(verb.Build(provider));
        var parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction && parsed.Errors.Any(e => Required().IsMatch(e.Message)))
        {
            foreach (var fault in parsed.Errors) await Console.Error.WriteLineAsync(Required().Replace(fault.Message, "Il manque l'option $1."));
            await Console.Error.WriteLineAsync("Avec --help, la commande dit ce qu'elle attend.");
            return 1;
        }

        return await Invoke(parsed);
    }

    private static async Task<int> Invoke(ParseResult parsed)
    {
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (Exception fault)
        {
            await Console.Error.WriteLineAsync(Failure.InWords(fault));
            return 1;
        }
    }

    /// <summary>The one fault of usage that the library has no French for.</summary>
    [GeneratedRegex("^Option '(.+)' is required\\.$")]
    private static partial Regex Required();

    private static ServiceProvider Compose(string? folder, string? database)
    {
        var services = new ServiceCollection();
        services.AddLogging(log => log.AddSimpleConsole(o => o.SingleLine = true).AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Error));
        House.AddTo(services, new ConfigurationBuilder().AddEnvironmentVariables("RELAIS_").Build(), HouseOptions.Of(folder, database));
        return services.BuildServiceProvider();
    }
}
