using Relais.Desk.Specs.Servers;
using Relais.Intake.Receive.Imap;
using static Relais.Desk.Specs.Intake.Imap.Boxes;

namespace Relais.Desk.Specs.Intake.Imap;

public sealed class Trusting_a_mail_server(SharedDovecot dovecot) : IClassFixture<SharedDovecot>
{
    private readonly ImapSettings settings = dovecot.Server.Settings(dovecot.Server.NewAccount());

    [Fact]
    public async Task is_refused_when_its_certificate_is_signed_by_nobody_the_machine_knows() =>
        Assert.Equal("imap.certificate-untrusted", await Fault(settings with { TrustedCertificatesFile = null }));

    [Fact]
    public async Task is_refused_when_another_authority_of_the_same_name_signed_its_certificate()
    {
        var folder = Directory.CreateTempSubdirectory("relais-certificates-");
        try
        {
            var other = new TestCertificates(folder.FullName);
            Assert.Equal("imap.certificate-untrusted", await Fault(settings with { TrustedCertificatesFile = other.AuthorityFile }));
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [Fact]
    public async Task is_refused_under_another_name() =>
        Assert.Equal("imap.certificate-name", await Fault(settings with { Host = "127.0.0.1" }));

    [Fact]
    public async Task is_refused_when_nobody_can_say_whether_its_certificate_is_revoked() =>
        Assert.Equal("imap.certificate-state", await Fault(settings with { ChecksRevocation = true }));

    [Fact]
    public async Task is_refused_when_it_shows_the_certificate_of_a_client()
    {
        using var rogue = new ScriptedServer(dovecot.Server.Certificates, ScriptedServer.Dialogue(), asClient: true);
        Assert.Equal("imap.certificate-untrusted", await Fault(settings with { Host = "localhost", Port = rogue.Port }));
    }

    [Fact]
    public async Task is_refused_when_STARTTLS_leads_to_an_unknown_certificate() =>
        Assert.Equal("imap.certificate-untrusted", await Fault(settings with
        {
            Port = dovecot.Server.StartTlsPort,
            Security = ImapSecurity.StartTls,
            TrustedCertificatesFile = null,
        }));

    private static async Task<string?> Fault(ImapSettings settings)
    {
        await using var box = new ImapMailbox(settings);
        return (await box.Check(Soon))?.Code;
    }
}
