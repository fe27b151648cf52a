using System.CommandLine;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Relais.Patients.Export;
using Relais.Platform.Commands;

namespace Relais.Patients.Commands;

/// <summary><c>relais patients export --practice NAME --out FILE</c>: the register as a file that an import reads, for the exit of a practice or its own program. Whoever holds the machine writes everybody.</summary>
internal static class ExportCommand
{
    public static Command Of(IServiceProvider services)
    {
        var file = new Option<FileInfo>("--out", "-o") { Description = "Fichier à écrire (CSV, mêmes colonnes que l'import).", Required = true };
        return PracticeVerb.Writing(services, "export", "Écrit le registre d'un cabinet dans un fichier.", [file], async (scope, practice, parsed, json, ct) =>
        {
            var (list, to) = (scope.GetRequiredService<PatientList>(), parsed.GetValue(file)!);
            var count = await list.Announce(practice, ct);
            await using (var text = new StreamWriter(to.FullName, append: false, new UTF8Encoding(true))) await list.Write(practice, text, ct);
            Console.WriteLine(json ? JsonLine.Of(new { file = to.FullName, patients = count }) : $"{count} patients dans {to.FullName}.");
        });
    }
}
