using System.CommandLine;
using System.Text.Json;
using Relais.Kernel;
using Relais.Platform.Commands;
using Relais.Platform.Store.Postgres;
using Relais.Web.Commands;

namespace Relais.Web.Backup;

/// <summary><c>relais restore</c>: a backup becomes a data folder again, each file compared with its print.</summary>
internal static class RestoreCommand
{
    public static Command Command()
    {
        var from = new Argument<string>("sauvegarde") { Description = "Dossier fait par « relais backup »." };
        var key = new Option<string?>("--key") { Description = "Fichier de la clé de secours, quand la sauvegarde ne la contient pas." };
        var json = new Option<bool>("--json") { Description = "Rend le compte en JSON, sur une ligne." };
        var command = new Command("restore", "Remet une sauvegarde dans un dossier neuf (--data), après avoir relu chacun de ses fichiers.") { from, key, json };
        command.SetAction(async (parsed, ct) =>
        {
            if (parsed.GetValue(CommandLine.Database) is { } database)
                throw new Refusal("web.restore-database", PostgresAddress.Is(database)
                    ? "Une base PostgreSQL se restaure avec pg_restore (docs/operate/backup.md dit comment)."
                    : "La base se restaure dans le dossier donné par --data. Retirez --database.");
            var options = HouseOptions.Of(parsed.GetValue(CommandLine.Folder), null);
            var made = await Run(Path.GetFullPath(parsed.GetValue(from)!), options.Folder, parsed.GetValue(key), Progress.OnScreen(parsed.GetValue(json)), ct);
            Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(made, JsonSerializerOptions.Web)
                : $"Restauration faite dans {made.Folder} : {made.Files} fichiers.{Environment.NewLine}Avant de servir, vérifiez le journal : relais journal verify --data {made.Folder}");
            return 0;
        });
        return command;
    }

    private static async Task<Copied> Run(string from, string to, string? key, Action<string, int, int> progress, CancellationToken ct)
    {
        if (await SavedFiles.Sealed(from, ct) is not { } files)
            throw new Refusal("web.restore-unfinished", $"{from} n'est pas une sauvegarde achevée : {SavedFiles.Prints} manque. Prenez la précédente.");
        if (key is not null && !File.Exists(key)) throw new Refusal("web.restore-key", $"Il n'y a pas de clé à {key}.");
        if (key is null && !files.Any(f => f.File == SavedFiles.Key) && Environment.GetEnvironmentVariable("RELAIS_RECOVERY_KEY") is null or "")
            throw new Refusal("web.restore-key", "Cette sauvegarde ne contient pas la clé de secours, sans laquelle rien ne s'ouvre. Donnez-la : --key FICHIER, ou RELAIS_RECOVERY_KEY.");
        NewFolder.Refuse(to);
        return await NewFolder.Fill(to, "La restauration", async () =>
        {
            if (key is not null) SavedFiles.Copy(key, Path.Combine(to, SavedFiles.Key));
            // The database last: a program started too soon would not find half of the truth.
            var (done, ordered) = (0, files.Where(f => key is null || f.File != SavedFiles.Key).OrderBy(f => f.File == SavedFiles.Database).ToList());
            foreach (var (file, print) in ordered)
            {
                var restored = Path.GetFullPath(Path.Combine(to, file));
                if (!restored.StartsWith(to + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !SavedFiles.Copy(Path.Combine(from, file), restored))
                    throw new IOException($"{file} manque dans la sauvegarde");
                if (await SavedFiles.Print(restored, ct) != print) throw new IOException($"{file} a changé depuis la sauvegarde");
                progress("Fichiers", ++done, ordered.Count);
            }
        });
    }
}
