using System.CommandLine;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Relais.Intake.Api;
using Relais.Intake.Count;
using Relais.Intake.Describe;
using Relais.Platform.Commands;
using Relais.Platform.Store;

namespace Relais.Intake.Bulk;

/// <summary><c>relais intake FOLDER</c>: a whole folder through the real path of a document, on a fresh base in a territory marked "essai".</summary>
internal static class IntakeCommand
{
    public static Command Of(IServiceProvider services)
    {
        var folder = new Argument<DirectoryInfo>("dossier") { Arity = ArgumentArity.ZeroOrOne, Description = "Dossier de courriels (.eml, Maildir, mbox), archives XDM, CDA, HPRIM, PDF, images, à toute profondeur." };
        var basis = new Option<FileInfo>("--base") { Description = "Les patients connus, en TSV (id, ins, oid, ins_status, birth_name, used_name, first_names, sex, birth_date, birth_place, postcode)." };
        var json = new Option<bool>("--json") { Description = "Un objet JSON par document reçu, chacun sur une ligne." };
        var command = new Command("intake", "Reçoit un dossier entier et dit ce que devient chaque document ; sans --database, sur une base d'essai jetée ensuite ; avec elle, chaque fois dans un territoire d'essai neuf.")
        {
            folder.AcceptExistingOnly(), basis.AcceptExistingOnly(), json, CountCommand.Of(services), ClientCommand.Of(services),
        };
        command.SetAction(async (parsed, ct) =>
        {
            if (parsed.GetValue(folder) is not { } given)
            {
                await Console.Error.WriteLineAsync("Dites quel dossier recevoir : relais intake DOSSIER.");
                return 1;
            }

            var database = parsed.GetValue<string?>("--database");
            using var scratch = database is null ? Scratch.Make() : null;
            await using var house = services.GetRequiredService<ComposeHouse>()(scratch?.Folder ?? parsed.GetValue<string?>("--data"), database);
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
            var tally = await Run(house, given.FullName, parsed.GetValue(basis)?.FullName, parsed.GetValue(json), output, Progress.OnScreen(false), ct);
            await Console.Error.WriteLineAsync(tally.Sentence);
            return tally.IsWhole ? 0 : 1;
        });
        return command;
    }

    internal static async Task<FolderTally> Run(IServiceProvider house, string folder, string? basis, bool json, TextWriter output, Action<string, int, int> progress, CancellationToken ct)
    {
        var desk = await SetUp(house, basis, ct);
        var received = await ReceiveFolder.Run(house, desk, folder, progress, ct);

        await using var scope = house.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(desk.Territory, [desk.Practice]));
        var lines = await scope.ServiceProvider.GetRequiredService<FiledLines>().Of(desk.Practice, received, ct);
        if (!json) await output.WriteLineAsync(FiledTable.Head);
        foreach (var line in lines) await output.WriteLineAsync(json ? Printable.Json(line) : FiledTable.Row(line));
        var counts = await scope.ServiceProvider.GetRequiredService<CountParts>().Of([desk.Practice], null, ct);
        return new FolderTally(received.Arrivals.Count + received.Left.Count, received.Arrivals.Count, PartCount.Sum(counts.Select(c => c.Parts)));
    }

    private static async Task<TrialDesk> SetUp(IServiceProvider house, string? basis, CancellationToken ct)
    {
        await using var scope = house.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SchemaMaker>().Prepare(ct);
        using var text = basis is null ? null : new StreamReader(basis, Encoding.UTF8);
        return await scope.ServiceProvider.GetRequiredService<TrialTerritory>().Open(text is null ? [] : BaseTable.Read(text), ct);
    }
}
