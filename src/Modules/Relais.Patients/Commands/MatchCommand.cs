using System.CommandLine;
using System.Text;
using System.Text.Json;
using Relais.Patients.Match;

namespace Relais.Patients.Commands;

/// <summary><c>relais patients match --base FILE --incoming FILE --out FILE</c>: a trial of the matching rules over two files, without a database.</summary>
internal static class MatchCommand
{
    public static Command Of()
    {
        var basis = new Option<FileInfo>("--base") { Description = "Les patients connus : TSV avec en-tête (id, ins, oid, ins_status, birth_name, used_name, first_names, sex, birth_date, birth_place, postcode).", Required = true };
        var incoming = new Option<FileInfo>("--incoming") { Description = "Les identités à rapprocher, mêmes colonnes.", Required = true };
        var output = new Option<FileInfo?>("--out", "-o") { Description = "Où écrire une ligne de résultat par identité (TSV : id, decision, base_id, score, reason) ; sinon sur la sortie." };
        var json = new Option<bool>("--json") { Description = "Dire le bilan en JSON." };
        var command = new Command("match", "Rapproche des identités d'une base de patients : rattachée, à choisir ou en attente, avec la raison.") { basis.AcceptExistingOnly(), incoming.AcceptExistingOnly(), output, json };
        command.SetAction(parsed => Run(parsed.GetValue(basis)!, parsed.GetValue(incoming)!, parsed.GetValue(output), parsed.GetValue(json)));
        return command;
    }

    private static int Run(FileInfo basis, FileInfo incoming, FileInfo? output, bool json)
    {
        using var patients = new StreamReader(basis.FullName, Encoding.UTF8);
        using var identities = new StreamReader(incoming.FullName, Encoding.UTF8);
        using var result = output is null ? null : new StreamWriter(output.FullName, append: false, new UTF8Encoding(false));
        var tally = MatchFiles.Run(patients, identities, result ?? Console.Out);

        // The lines may be the output: what is said about them goes beside.
        var say = output is null ? Console.Error : Console.Out;
        say.WriteLine(json ? JsonSerializer.Serialize(tally, JsonSerializerOptions.Web) : tally.Summary);
        if (!json) foreach (var problem in tally.Problems.Take(20)) Console.Error.WriteLine(problem);
        return tally.WrongMatches == 0 ? 0 : 1;
    }
}
