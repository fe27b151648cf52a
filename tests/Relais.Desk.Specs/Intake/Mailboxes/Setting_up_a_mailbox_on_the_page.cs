using System.Net;
using System.Text;
using Relais.Desk.Specs.Servers;
using static Relais.Desk.Specs.Intake.Imap.Boxes;
using static Relais.Desk.Specs.Intake.Mailboxes.Reception;

namespace Relais.Desk.Specs.Intake.Mailboxes;

public sealed class Setting_up_a_mailbox_on_the_page(SharedDovecot dovecot) : IClassFixture<SharedDovecot>
{
    private const string Wrong = "pas le bon mot de passe";
    private readonly string account = dovecot.Server.NewAccount();

    private DovecotServer Server => dovecot.Server;

    [Fact]
    public async Task says_what_to_do_about_a_wrong_password_and_reads_once_it_is_right()
    {
        await using var program = await RelaisProgram.Settle();
        Server.Deliver(account, Letter(1));
        Assert.Equal(1, (await program.AddMailbox(Server, account, password: Wrong)).Code);
        Assert.Equal(0, (await program.AddMailbox(Server, account, password: Wrong, also: "--untried")).Code);
        await program.Start();
        using var doctor = new Visitor(program.Address);
        await doctor.SignIn();

        await Until("the page tells the fault", async () =>
        {
            await doctor.Go("/reglages/boites");
            return doctor.Words.Contains("refuse l'identifiant ou le mot de passe de cette boîte. Vérifiez-les dans votre messagerie, puis corrigez-les ici", StringComparison.Ordinal);
        });
        Assert.Single(Server.Messages(account));

        await doctor.Go(doctor.Page.QuerySelector("a[href^='/reglages/boites/0']")!.GetAttribute("href")!);
        await doctor.Send(".formulaire", ("Input.Password", Wrong + " non plus"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, doctor.Status);
        Assert.Contains("Rien n'est enregistré.", doctor.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Wrong, doctor.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        await doctor.Send(".formulaire", ("Input.Password", DovecotServer.Password));
        Assert.Equal(HttpStatusCode.OK, doctor.Status);
        await Until("the message is put away", () => Task.FromResult(Server.Messages(account, Done).Count == 1));
        await Until("the page tells it", async () =>
        {
            await doctor.Go("/reglages/boites");
            return doctor.Words.Contains("Relevée à l'instant, 1 message pris.", StringComparison.Ordinal);
        });

        await program.Kill();
        Assert.DoesNotContain(Wrong, program.Said, StringComparison.Ordinal);
        foreach (var password in new[] { Wrong, DovecotServer.Password })
            foreach (var file in Directory.GetFiles(program.Folder, "relais.db*"))
                Assert.True((await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(password)) < 0, $"A password lies in clear in {Path.GetFileName(file)}.");
    }
}
