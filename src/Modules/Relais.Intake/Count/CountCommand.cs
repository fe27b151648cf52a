using System.CommandLine;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Territory;
using Relais.Intake.Describe;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Count;

/// <summary><c>relais intake count</c>: every received part accounted for, by practice, day and channel. Ends with 1 when a sum does not agree.</summary>
internal static class CountCommand
{
    public static Command Of(IServiceProvider services)
    {
        var day = new Option<string?>("--day") { Description = "Un seul jour (AAAA-MM-JJ) ; tous par défaut." };
        var json = new Option<bool>("--json") { Description = "Un objet JSON par jour et canal, chacun sur une ligne." };
        var command = new Command("count", "Compte ce qui a été reçu, par canal et par jour, et vérifie les sommes.") { day, json };
        command.SetAction(async (parsed, ct) =>
        {
            DateOnly? only = null;
            if (parsed.GetValue(day) is { } given)
            {
                if (given.Day() is not { } read) throw new Refusal("intake.count-day", "Le jour s'écrit AAAA-MM-JJ.");
                only = read;
            }

            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
            return await Run(services, only, parsed.GetValue(json), output, ct) ? 0 : 1;
        });
        return command;
    }

    private static async Task<bool> Run(IServiceProvider services, DateOnly? day, bool json, TextWriter output, CancellationToken ct)
    {
        var whole = true;
        await using var door = services.CreateAsyncScope();
        await door.ServiceProvider.GetRequiredService<SchemaMaker>().Prepare(ct);
        foreach (var (territory, practice) in await door.ServiceProvider.GetRequiredService<IPracticesByName>().All(null, ct))
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(territory.Id, [practice.Id]));
            foreach (var count in await scope.ServiceProvider.GetRequiredService<CountParts>().Of([practice.Id], day is { } d ? (d, d) : null, ct))
            {
                whole &= count.Parts.IsWhole;
                await output.WriteLineAsync(json
                    ? Printable.Json(new CountLine(territory.Name, practice.Name, count.Label, count.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), count.Parts, count.Parts.IsWhole))
                    : $"{count.Day:yyyy-MM-dd}  {practice.Name}, {count.Label} : {count.Parts.Sentence}{(count.Parts.IsWhole ? "" : " — NE TOMBE PAS JUSTE")}");
            }
        }

        return whole;
    }

    private sealed record CountLine(string Territory, string Practice, string Channel, string Day, PartCount Count, bool Agrees);
}
