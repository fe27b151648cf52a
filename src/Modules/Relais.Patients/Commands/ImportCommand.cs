using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Territory;
using Relais.Patients.Import;
using Relais.Platform;
using Relais.Platform.Blobs;
using Relais.Platform.Commands;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Patients.Commands;

/// <summary><c>relais patients import FILE --practice NAME</c>: the page's import from a terminal, under the same plan and rules.</summary>
internal static class ImportCommand
{
    public static Command Of(IServiceProvider services)
    {
        var file = new Argument<FileInfo>("fichier") { Description = "CSV avec en-tête ; les colonnes sont celles de la page « Importer des patients »." };
        var practice = new Option<string>("--practice") { Description = "Nom du cabinet.", Required = true };
        var territory = new Option<string?>("--territory") { Description = "Nom du territoire, si deux cabinets ont le même nom." };
        var trial = new Option<bool>("--dry-run") { Description = "Dire ce qui serait fait, sans rien entrer." };
        var json = new Option<bool>("--json") { Description = "Dire le bilan en JSON." };
        var command = new Command("import", "Entre un fichier de patients dans le registre d'un cabinet.") { file.AcceptExistingOnly(), practice, territory, trial, json };
        command.SetAction(async (parsed, ct) =>
        {
            await using var scope = services.CreateAsyncScope();
            // Two programs writing in one SQLite file wait on each other; PostgreSQL takes both, and a trial writes nothing.
            using var one = !parsed.GetValue(trial) && scope.ServiceProvider.GetRequiredService<RelaisDb>().Database.IsSqlite() ? DataLock.Take(scope.ServiceProvider.GetRequiredService<RelaisFolder>()) : null;
            var plan = await Run(scope.ServiceProvider, parsed.GetValue(file)!, parsed.GetValue(practice)!, parsed.GetValue(territory), parsed.GetValue(trial), ct);
            Say(plan, parsed.GetValue(json));
            return 0;
        });
        return command;
    }

    private static async Task<IReadOnlyList<PlannedLine>> Run(IServiceProvider services, FileInfo file, string practice, string? territory, bool trial, CancellationToken ct)
    {
        var (db, clock, run) = (services.GetRequiredService<RelaisDb>(), services.GetRequiredService<TimeProvider>(), services.GetRequiredService<RunImport>());
        await services.GetRequiredService<SchemaMaker>().Prepare(ct);
        var found = await services.GetRequiredService<IPracticesByName>().Enter(practice, territory, ct);
        var (where, home) = (found.Practice.Id, found.Territory);

        var content = await File.ReadAllBytesAsync(file.FullName, ct);
        if (trial) return await services.GetRequiredService<ImportPlan>().Make(where, PatientFile.Read(content, Platform.LocalTime.LocalDay(clock)), home.Trial, ct);
        var import = PatientImport.Of(Guid.CreateVersion7(clock.GetUtcNow()), where, null, clock.GetUtcNow(), await services.GetRequiredService<BlobStore>().Put(where, content, ct), home.Trial);
        db.Add(import);
        db.Tell(clock, where, "patient.import-file", import.Id, note: "command line");
        await db.SaveChangesAsync(ct);
        return await run.Run(import.Id, ct);
    }

    private static void Say(IReadOnlyList<PlannedLine> plan, bool json)
    {
        int Count(ImportOutcome outcome) => plan.Count(l => l.Outcome == outcome);

        var refused = plan.Where(l => l.Outcome == ImportOutcome.Refused).Select(l => new { l.Line, l.Reason }).ToList();
        if (json)
        {
            Console.WriteLine(JsonLine.Of(new { lines = plan.Count, entered = Count(ImportOutcome.New), changed = Count(ImportOutcome.Changed), same = Count(ImportOutcome.Same), refused }));
            return;
        }

        Console.WriteLine($"{plan.Count} lignes : {Count(ImportOutcome.New)} nouveaux, {Count(ImportOutcome.Changed)} changés, {Count(ImportOutcome.Same)} sans changement, {refused.Count} refusées.");
        foreach (var line in refused) Console.Error.WriteLine($"ligne {line.Line} : {line.Reason}");
    }
}
