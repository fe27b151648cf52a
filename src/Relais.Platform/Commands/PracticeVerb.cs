using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Platform.Commands;

/// <summary>What every verb about one practice has in common: it names the practice, stands behind its walls, and answers in words or in JSON.</summary>
public static class PracticeVerb
{
    public delegate Task Act(IServiceProvider scope, PracticeId practice, ParseResult parsed, bool json, CancellationToken ct);

    public static Command Reading(IServiceProvider services, string name, string does, IEnumerable<Option> options, Act act) => Make(services, name, does, options, writes: false, act);

    /// <remarks>Two programs writing in one SQLite file wait on each other: beside one that serves it is refused. PostgreSQL takes both.</remarks>
    public static Command Writing(IServiceProvider services, string name, string does, IEnumerable<Option> options, Act act) => Make(services, name, does, options, writes: true, act);

    private static Command Make(IServiceProvider services, string name, string does, IEnumerable<Option> options, bool writes, Act act)
    {
        var practice = new Option<string>("--practice") { Description = "Nom du cabinet.", Required = true };
        var territory = new Option<string?>("--territory") { Description = "Nom du territoire, si deux cabinets ont le même nom." };
        var json = new Option<bool>("--json") { Description = "Répondre en JSON, une ligne par réponse." };
        var command = new Command(name, does) { practice, territory };
        foreach (var option in options) command.Add(option);
        command.Add(json);
        command.SetAction(async (parsed, ct) =>
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RelaisDb>();
            using var one = writes && db.Database.IsSqlite() ? DataLock.Take(scope.ServiceProvider.GetRequiredService<RelaisFolder>()) : null;
            await scope.ServiceProvider.GetRequiredService<SchemaMaker>().Prepare(ct);
            var where = await scope.ServiceProvider.GetRequiredService<IEnterPractice>().Enter(parsed.GetValue(practice)!, parsed.GetValue(territory), ct);
            await act(scope.ServiceProvider, where, parsed, parsed.GetValue(json), ct);
            return 0;
        });
        return command;
    }
}
