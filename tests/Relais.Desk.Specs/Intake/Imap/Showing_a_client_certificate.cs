using System.Security.Cryptography.X509Certificates;
using Relais.Desk.Specs.Servers;
using Relais.Intake.Receive.Imap;
using static Relais.Desk.Specs.Intake.Imap.Boxes;

namespace Relais.Desk.Specs.Intake.Imap;

public sealed class Showing_a_client_certificate : IAsyncLifetime
{
    private DovecotServer server = null!;
    private ImapSettings settings = null!;

    public async ValueTask InitializeAsync()
    {
        server = await DovecotServer.Start(new() { RequiresClientCertificate = true });
        settings = server.Settings(server.NewAccount());
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }

    [Fact]
    public async Task from_PEM_files_opens_the_mailbox() => Assert.Null(await Fault(settings with
    {
        ClientCertificateFile = server.Certificates.ClientFile,
        ClientKeyFile = server.Certificates.ClientKeyFile,
    }));

    [Fact]
    public async Task from_a_PKCS12_file_with_a_password_opens_the_mailbox()
    {
        using var certificate = X509Certificate2.CreateFromPemFile(server.Certificates.ClientFile, server.Certificates.ClientKeyFile);
        var file = Path.Combine(Path.GetDirectoryName(server.Certificates.ClientFile)!, "client.p12");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, "clé"));

        Assert.Null(await Fault(settings with { ClientCertificateFile = file, ClientKeyPassword = "clé" }));
        Assert.Equal("imap.client-certificate", await Fault(settings with { ClientCertificateFile = file, ClientKeyPassword = "autre" }));
    }

    [Fact]
    public async Task is_needed_where_the_server_requires_one() => Assert.NotNull(await Fault(settings));

    [Fact]
    public async Task signed_by_another_authority_does_not_help()
    {
        var folder = Directory.CreateTempSubdirectory("relais-certificates-");
        try
        {
            var other = new TestCertificates(folder.FullName);
            Assert.NotNull(await Fault(settings with { ClientCertificateFile = other.ClientFile, ClientKeyFile = other.ClientKeyFile }));
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static async Task<string?> Fault(ImapSettings settings)
    {
        await using var box = new ImapMailbox(settings);
        return (await box.Check(Soon))?.Code;
    }
}
