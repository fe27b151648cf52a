using System.Text;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Servers;
using Relais.Web.Backup;
using HouseOptions = Relais.Web.HouseOptions;

namespace Relais.Desk.Specs.Store;

/// <summary>As docs/operate/backup.md says: the real program is saved while mail keeps coming, and lives again somewhere else.</summary>
public sealed class Restoring_a_backup : IDisposable
{
    private readonly string scratch = Directory.CreateTempSubdirectory("relais-backup-").FullName;

    /// <summary>PostgreSQL where it is installed.</summary>
    public static TheoryData<string> Databases => new("sqlite", "postgresql");

    private string Saved => Path.Combine(scratch, "sauvegarde");

    private string Folder => Path.Combine(scratch, "ailleurs");

    [Theory, MemberData(nameof(Databases))]
    public async Task gives_back_all_that_came_before_it(string kind)
    {
        var (first, town) = await SettledTown.Copy(kind == "postgresql");
        var (before, sent) = await SavedUnderLoad(first);
        await SettledTown.Forget(first);   // the machine is lost

        var second = await Restored(kind == "postgresql");
        var (code, said) = await RealProgram.Run("journal", "verify", "--data", second.Folder, "--database", second.Database);
        Assert.True(code == 0 && said.Contains("intact", StringComparison.Ordinal), said);

        using (await RealProgram.Start(second)) await new MailShower(Path.Combine(second.Folder, "depot", "tilleuls")).AllTaken(TimeSpan.FromMinutes(2));
        var filed = await Reckoning.Of(second, town);
        Assert.InRange(filed.Count, before, sent);
        // What stood when it began is all there, and nothing is there twice; of what came while it was made, what it caught.
        var ids = filed.Select(d => d.Identifier).ToHashSet();
        Assert.Equal(filed.Count, ids.Count);
        Assert.Empty(Enumerable.Range(0, before).Select(MailShower.IdOf).Except(ids));
        Assert.Empty(ids.Except(Enumerable.Range(0, sent).Select(MailShower.IdOf)));

        using var program = await RealProgram.Start(second);
        using var nora = await Door.Enter(Browser.Of(program.Address, "val.test"), "nora");
        var letter = Encoding.UTF8.GetString(await nora.GetByteArrayAsync($"/documents/{filed.Single(d => d.Identifier == MailShower.IdOf(7)).Id}/fichier"));
        Assert.Contains("je demande un rendez-vous, numéro 7.", letter);
    }

    /// <summary>Else what is taken in between is in neither.</summary>
    [Fact]
    public async Task has_what_was_dropped_and_taken_while_it_was_made()
    {
        var (house, _) = await SettledTown.Copy(postgres: false);
        var letter = Path.Combine(Directory.CreateDirectory(Path.Combine(house.Folder, "depot", "tilleuls")).FullName, "lettre.txt");
        await File.WriteAllTextAsync(letter, "Bonjour");
        File.SetLastWriteTimeUtc(letter, DateTime.UtcNow.AddSeconds(-5));

        await BackupCommand.Run(house, Saved, withKey: true, filesOnly: false, TimeProvider.System, (what, _, _) =>
        {
            if (what == "Base") File.Delete(letter);
        }, default);

        Assert.False(File.Exists(letter));
        Assert.Equal("Bonjour", await File.ReadAllTextAsync(Path.Combine(Saved, "depot", "tilleuls", "lettre.txt")));
        await SettledTown.Forget(house);
    }

    /// <summary>Seen before: a link in a shared folder brought any file of the machine into the backup, and a named pipe kept it waiting without end.</summary>
    [Fact]
    public async Task has_nothing_that_a_link_names_and_waits_for_no_pipe()
    {
        var (house, _) = await SettledTown.Copy(postgres: false);
        var depot = Directory.CreateDirectory(Path.Combine(house.Folder, "depot", "tilleuls")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(depot, "dossier"), Directory.CreateDirectory(Path.Combine(scratch, "ailleurs")).FullName);
        await File.WriteAllTextAsync(Path.Combine(scratch, "ailleurs", "secret.txt"), "à taire");
        File.CreateSymbolicLink(Path.Combine(depot, "lien.txt"), Path.Combine(scratch, "ailleurs", "secret.txt"));
        using (var made = System.Diagnostics.Process.Start("mkfifo", Path.Combine(depot, "tube"))) await made.WaitForExitAsync();
        File.SetLastWriteTimeUtc(Path.Combine(depot, "tube"), DateTime.UtcNow.AddMinutes(-1));

        await BackupCommand.Run(house, Saved, withKey: true, filesOnly: false, TimeProvider.System, (_, _, _) => { }, default).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(["tube"], Directory.EnumerateFiles(Path.Combine(Saved, "depot"), "*", SearchOption.AllDirectories).Select(Path.GetFileName));
        await SettledTown.Forget(house);
    }

    [Fact]
    public async Task is_refused_in_french_rather_than_done_by_half()
    {
        var (house, _) = await SettledTown.Copy(postgres: false);
        await Does(0, "Elle ne contient pas la clé", "backup", Saved, "--without-key", "--data", house.Folder);
        await Does(1, "rien n'y sera écrasé", "backup", Saved, "--data", house.Folder);
        await Does(1, "ne peut pas aller dans le dossier qu'elle copie", "backup", Path.Combine(house.Folder, "copie"), "--data", house.Folder);
        await Does(1, "sauvegardez d'abord le dossier (--files-only)", "backup", Path.Combine(scratch, "autre"), "--database", "postgres://relais@nulle-part/relais");

        await Does(1, "Donnez-la : --key", "restore", Saved, "--data", Folder);
        await Does(1, "rien n'y sera écrasé", "restore", Saved, "--data", house.Folder, "--key", Path.Combine(house.Folder, "cle-de-secours"));
        await using (var file = new FileStream(Path.Combine(Saved, "relais.db"), FileMode.Open))
        {
            file.Position = file.Length / 2;
            file.WriteByte(0x42);
            file.WriteByte(0x24);
        }

        await Does(1, "relais.db a changé depuis la sauvegarde", "restore", Saved, "--data", Folder, "--key", Path.Combine(house.Folder, "cle-de-secours"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Folder));
        File.Delete(Path.Combine(Saved, "empreintes.sha256"));
        await Does(1, "n'est pas une sauvegarde achevée", "restore", Saved, "--data", Folder);
        await SettledTown.Forget(house);
    }

    public void Dispose() => Directory.Delete(scratch, recursive: true);

    /// <returns>How many mails had come when the backup began, and how many when the program died.</returns>
    private async Task<(int Before, int Sent)> SavedUnderLoad(HouseOptions house)
    {
        using var program = await RealProgram.Start(house);
        using var endOfMail = new CancellationTokenSource();
        var mail = new MailShower(Path.Combine(house.Folder, "depot", "tilleuls"));
        var coming = mail.Fall(endOfMail.Token);
        await mail.Taken(60, TimeSpan.FromMinutes(1));
        var before = mail.Fallen;
        if (File.Exists(house.Database)) await Does(0, "Elle contient la clé de secours", "backup", Saved, "--data", house.Folder);
        else
        {
            await Does(0, "Sauvegarde faite", "backup", Saved, "--files-only", "--data", house.Folder, "--database", house.Database);
            string[] dump = ["--format=custom", "--file", Path.Combine(Saved, "relais.dump")];
            var (server, database) = (await SharedPostgres.Server(), new Uri(house.Database).AbsolutePath.Trim('/'));
            // Better no backup than one without the rows behind the walls.
            Assert.Contains("row-level security", Assert.Throws<InvalidOperationException>(() => PostgresServer.Tool("pg_dump", [.. dump, server.Address(database, PostgresServer.Owner)])).Message);
            PostgresServer.Tool("pg_dump", [.. dump, server.Address(database, PostgresServer.Super)]);
        }

        await endOfMail.CancelAsync();
        var sent = await coming;
        program.Kill();
        return (before, sent);
    }

    private async Task<HouseOptions> Restored(bool postgres)
    {
        await Does(0, "Restauration faite", "restore", Saved, "--data", Folder);
        if (!postgres) return HouseOptions.Of(Folder, null);
        var server = await SharedPostgres.Server();
        var database = await server.NewDatabase(owner: PostgresServer.Owner);
        PostgresServer.Tool("pg_restore", "--exit-on-error", "--dbname", server.Address(database, PostgresServer.Super), Path.Combine(Saved, "relais.dump"));
        return HouseOptions.Of(Folder, server.Address(database, PostgresServer.App));
    }

    private static async Task Does(int code, string words, params string[] command)
    {
        var (ended, said) = await RealProgram.Run(command);
        Assert.True(ended == code && said.Contains(words, StringComparison.Ordinal), $"{ended}: {said}");
    }
}
