using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Desk.Specs.Servers;
using Relais.Intake.Documents;
using Relais.Intake.Receive;
using Relais.Intake.Receive.Mailboxes;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Intake.Mailboxes;

/// <summary>A running program and the mailbox it reads, as these specifications look at them.</summary>
internal static class Reception
{
    public const string Done = "Trait&AOk-";

    /// <summary>Sets the mailbox up by the command line, as an administrator does.</summary>
    public static async Task<(int Code, string Output)> AddMailbox(this RelaisProgram program, DovecotServer server, string account, int? port = null, string? password = null, params string[] also)
    {
        var certificates = Directory.CreateDirectory(Path.Combine(program.Folder, OpenMailbox.Certificates)).FullName;
        File.Copy(server.Certificates.AuthorityFile, Path.Combine(certificates, "autorite.pem"), overwrite: true);
        return await program.Run(new StringReader(password ?? DovecotServer.Password),
            ["channels", "add-mailbox", "--practice", RelaisProgram.Practice, "--host", "localhost", "--port", $"{port ?? server.TlsPort}", "--user", account, "--authorities", "autorite.pem", "--no-revocation-check", .. also]);
    }

    public static async Task<(IReadOnlyList<Arrival> Arrivals, IReadOnlyList<Document> Documents, MailboxRow? Box)> Look(this RelaisProgram program)
    {
        IReadOnlyList<Arrival> arrivals = [];
        IReadOnlyList<Document> documents = [];
        MailboxRow? box = null;
        await program.In(async (s, practice) =>
        {
            var db = s.GetRequiredService<RelaisDb>();
            arrivals = await db.Set<Arrival>().AsNoTracking().OrderBy(a => a.Id).ToListAsync();
            documents = await db.Set<Document>().AsNoTracking().OrderBy(d => d.Id).ToListAsync();
            box = (await MailboxRow.All(db, [practice], default)).SingleOrDefault();
        });
        return (arrivals, documents, box);
    }

    /// <summary>Waits, up to two minutes, until what is looked for has come true.</summary>
    public static async Task Until(string what, Func<Task<bool>> comesTrue)
    {
        for (var tries = 0; tries < 1200; tries++)
        {
            if (await comesTrue()) return;
            await Task.Delay(100);
        }

        Assert.Fail($"It did not happen: {what}");
    }
}
