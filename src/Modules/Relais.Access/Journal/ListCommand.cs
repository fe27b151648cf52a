using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Territory;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Commands;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Access.Journal;

/// <summary><c>relais journal list --practice NAME --day YYYY-MM-DD</c>: a day of one practice's journal, ids only.</summary>
internal static class ListCommand
{
    public static Command Of(IServiceProvider services)
    {
        var practice = new Option<string>("--practice") { Description = "Nom du cabinet.", Required = true };
        var territory = new Option<string?>("--territory") { Description = "Nom du territoire, si deux cabinets ont le même nom." };
        var day = new Option<DateOnly?>("--day") { Description = "Jour, AAAA-MM-JJ ; aujourd'hui par défaut.", CustomParser = r => r.Tokens[0].Value.Day() ?? Bad(r) };
        var json = new Option<bool>("--json") { Description = "Une ligne de JSON par ligne du journal." };
        var command = new Command("list", "Dit les lignes d'un jour du journal d'un cabinet : identifiants seuls.") { practice, territory, day, json };
        command.SetAction(async (parsed, ct) =>
        {
            await JournalCommand.Prepare(services, ct);
            await using var scope = services.CreateAsyncScope();
            var where = await scope.ServiceProvider.GetRequiredService<IPracticesByName>().Enter(parsed.GetValue(practice)!, parsed.GetValue(territory), ct);
            var filter = new JournalFilter(where.Practice.Id, parsed.GetValue(day) ?? scope.ServiceProvider.GetRequiredService<TimeProvider>().LocalDay(), null);
            var lines = scope.ServiceProvider.GetRequiredService<RelaisDb>().Set<JournalEntry>().AsNoTracking().Under(filter, null).OrderBy(l => l.At).ThenBy(l => l.Number);
            await foreach (var line in lines.AsAsyncEnumerable().WithCancellation(ct)) Console.WriteLine(parsed.GetValue(json) ? Json(line) : Words(line));
            return 0;
        });
        return command;
    }

    private static DateOnly? Bad(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError($"« {result.Tokens[0].Value} » n'est pas un jour : écrivez AAAA-MM-JJ.");
        return null;
    }

    private static string Json(JournalEntry l) => JsonLine.Of(
        new { line = l.Number, at = l.At, actor = l.Actor?.Value, act = l.Act, subject = l.Subject, patient = l.Patient?.Value, note = l.Note });

    private static string Words(JournalEntry l) =>
        $"{l.Number?.ToString(CultureInfo.InvariantCulture) ?? "-",8}  {l.At.ToParis():HH:mm:ss}  {l.Act,-22} {l.Actor?.ToString() ?? "relais",-36}  {l.Subject}{(l.Patient is { } p ? $"  patient {p}" : "")}{(l.Note is null ? "" : $"  {l.Note}")}";
}
