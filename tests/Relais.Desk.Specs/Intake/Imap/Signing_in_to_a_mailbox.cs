using Relais.Desk.Specs.Servers;
using Relais.Intake.Receive.Imap;
using static Relais.Desk.Specs.Intake.Imap.Boxes;

namespace Relais.Desk.Specs.Intake.Imap;

public sealed class Signing_in_to_a_mailbox(SharedDovecot dovecot) : IClassFixture<SharedDovecot>
{
    private DovecotServer Server => dovecot.Server;

    [Fact]
    public async Task over_tls_with_a_password_of_spaces_quotes_and_accents()
    {
        await using var session = await ImapConnection.Open(Server.Settings(Server.NewAccount()), null, Soon);

        var inbox = await session.Select("INBOX", Soon);

        Assert.True(session.Can("MOVE"));
        Assert.NotEqual(0u, inbox.UidValidity);
        Assert.Equal(1u, inbox.UidNext);
        Assert.False(inbox.IsReadOnly);
    }

    [Fact]
    public async Task over_starttls()
    {
        var settings = Server.Settings(Server.NewAccount()) with { Port = Server.StartTlsPort, Security = ImapSecurity.StartTls };
        await using var session = await ImapConnection.Open(settings, null, Soon);

        Assert.True((await session.Examine("INBOX", Soon)).IsReadOnly);
        await session.Noop(Soon);
        await session.Logout(Soon);
        Assert.False(session.IsUsable);
    }

    [Fact]
    public async Task with_a_wrong_password_says_so_in_french_without_repeating_it()
    {
        await using var box = new ImapMailbox(Server.Settings(Server.NewAccount()) with { Password = "motdepasse-faux" });

        var fault = await box.Check(Soon);

        Assert.Equal("imap.password", fault?.Code);
        Assert.Equal("Le serveur de messagerie refuse l'identifiant ou le mot de passe de cette boîte.", fault?.Message);
        Assert.DoesNotContain("motdepasse-faux", fault?.ToString());
    }

    [Fact]
    public async Task where_nobody_listens_says_so()
    {
        await using var box = new ImapMailbox(Server.Settings("cabinet1") with { Port = 1 });

        Assert.Equal("imap.unreachable", (await box.Check(Soon))?.Code);
    }

    [Fact]
    public void leaves_no_password_in_the_settings_as_text() =>
        Assert.DoesNotContain("secret", Server.Settings("cabinet1").ToString());
}
