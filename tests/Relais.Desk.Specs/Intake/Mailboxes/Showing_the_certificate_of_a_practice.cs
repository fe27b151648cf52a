using Microsoft.Extensions.DependencyInjection;
using Relais.Desk.Specs.Houses;
using Relais.Intake.Receive.Mailboxes;
using Relais.Kernel;

namespace Relais.Desk.Specs.Intake.Mailboxes;

/// <summary>Seen before: one folder held the certificates of all practices, and whoever knew a name showed another's to the server.</summary>
public sealed class Showing_the_certificate_of_a_practice(House house) : IClassFixture<House>
{
    private static readonly MailboxSettings Settings = new() { Host = "localhost", User = "boite", ClientCertificate = "cabinet.p12" };
    private static readonly MailboxSecrets Secrets = new("secret", null);

    [Fact]
    public async Task is_for_that_practice_only_and_the_refusal_says_where_to_put_it()
    {
        Put(OpenMailbox.Certificates);
        Put(OpenMailbox.CertificatesOf(house.Town.Tilleuls));

        await house.In(house.Town.Tilleuls, s => Checked(s, house.Town.Tilleuls));
        var refusal = await Assert.ThrowsAsync<Refusal>(() => house.In(house.Town.Girard, s => Checked(s, house.Town.Girard)));
        Assert.Equal("intake.mailbox-certificate", refusal.Reason);
        Assert.Contains($"certificats/{house.Town.Girard} »", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<bool> Checked(IServiceProvider s, PracticeId practice)
    {
        s.GetRequiredService<OpenMailbox>().Check(practice, Settings, Secrets);
        return Task.FromResult(true);
    }

    private void Put(string folder) => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(house.Folder, folder)).FullName, "cabinet.p12"), "un certificat");
}
