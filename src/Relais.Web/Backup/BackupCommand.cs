using System.CommandLine;
using System.Text.Json;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Commands;
using Relais.Platform.Keys;
using Relais.Platform.Store;
using Relais.Platform.Store.Postgres;
using Relais.Web.Commands;

namespace Relais.Web.Backup;

/// <summary><c>relais backup</c>: a copy of a data folder, whole, taken while its program serves or stands still.</summary>
internal static class BackupCommand
{
    public static Command Command(TimeProvider clock)
    {
        var to = new Argument<string>("destination") { Description = "Dossier à faire ; il ne doit pas exister, ou être vide." };
        var withoutKey = new Option<bool>("--without-key") { Description = "Laisse la clé de secours hors de la sauvegarde : gardez-la ailleurs, rien ne s'ouvre sans elle." };
        var filesOnly = new Option<bool>("--files-only") { Description = "Sans la base : pour un Relais sur PostgreSQL, avant pg_dump." };
        var json = new Option<bool>("--json") { Description = "Rend le compte en JSON, sur une ligne." };
        var command = new Command("backup", "Sauvegarde la base SQLite, la clé de secours et les dossiers de dépôt, même pendant que Relais sert.") { to, withoutKey, filesOnly, json };
        command.SetAction(async (parsed, ct) =>
        {
            var options = HouseOptions.Of(parsed.GetValue(CommandLine.Folder), parsed.GetValue(CommandLine.Database));
            var (folder, quiet) = (Path.GetFullPath(parsed.GetValue(to)!), parsed.GetValue(json));
            var made = await Run(options, folder, !parsed.GetValue(withoutKey), parsed.GetValue(filesOnly), clock, Progress.OnScreen(quiet), ct);
            Console.WriteLine(quiet ? JsonSerializer.Serialize(made, JsonSerializerOptions.Web) : Words(made, folder));
            return 0;
        });
        return command;
    }

    internal static async Task<Copied> Run(HouseOptions options, string to, bool withKey, bool filesOnly, TimeProvider clock, Action<string, int, int> progress, CancellationToken ct)
    {
        if (!filesOnly && PostgresAddress.Is(options.Database))
            throw new Refusal("web.backup-postgresql", "Cette base est sur PostgreSQL : sauvegardez d'abord le dossier (--files-only), puis la base avec pg_dump. docs/operate/backup.md dit comment.");
        if (filesOnly ? !Directory.Exists(options.Folder) : !File.Exists(options.Database)) throw new Refusal("web.backup-nothing", $"Il n'y a rien à {(filesOnly ? options.Folder : options.Database)}. Indiquez le dossier de Relais (--data).");
        if ((to + Path.DirectorySeparatorChar).StartsWith(options.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new Refusal("web.backup-inside", "La sauvegarde ne peut pas aller dans le dossier qu'elle copie. Choisissez-en un autre, de préférence sur un autre disque.");
        NewFolder.Refuse(to);
        if (withKey) await ProveKey(options, ct);
        return await NewFolder.Fill(to, "La sauvegarde", async () =>
        {
            // Drop folders before the database: what is taken in between is then in both, and the same bytes twice are one document.
            var beside = SavedFiles.Beside(options.Folder, options.Database, clock.GetUtcNow()).Where(f => withKey || f != SavedFiles.Key).ToList();
            for (var n = 0; n < beside.Count; n++)
            {
                SavedFiles.Copy(Path.Combine(options.Folder, beside[n]), Path.Combine(to, beside[n]));
                progress("Dossier", n + 1, beside.Count);
            }

            if (!filesOnly) await SqliteCopy.Make(options.Database, Path.Combine(to, SavedFiles.Database), progress, ct);
            await SavedFiles.Seal(to, ct);
        });
    }

    /// <summary>A backup that says it holds the key holds the one that opens its base. Where there is no base to ask, nothing is proven.</summary>
    private static async Task ProveKey(HouseOptions options, CancellationToken ct)
    {
        var (folder, door) = (new RelaisFolder(options.Folder), new AtTheDoor(new StoreAddress(options.Database), []));
        if (!File.Exists(folder.File(SavedFiles.Key)) || !await door.HoldsKeys(ct)) return;
        try
        {
            await new KeyRing(new RecoveryKey(folder, null, () => true)).Prove(door, ct);
        }
        catch (Refusal wrong)
        {
            throw new Refusal(wrong.Reason, $"{wrong.Message} Pour sauvegarder le reste sans elle : --without-key.");
        }
    }

    private static string Words(Copied made, string folder) => $"Sauvegarde faite dans {folder} : {made.Files} fichiers, {made.Bytes / 1_000_000.0:0.0} Mo."
        + Environment.NewLine + (made.Key
            ? "Elle contient la clé de secours : qui l'a peut tout lire. Gardez-la sous clé."
            : "Elle ne contient pas la clé de secours : gardez celle-ci ailleurs, rien ne s'ouvre sans elle.");
}
