using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Desk.Specs.Servers;
using Relais.Desk.Specs.Store;
using Relais.Intake.Receive;
using Relais.Intake.Receive.Imap;
using Relais.Intake.Receive.Mailboxes;
using static Relais.Desk.Specs.Intake.Imap.Boxes;
using static Relais.Desk.Specs.Intake.Mailboxes.Reception;

namespace Relais.Desk.Specs.Intake.Mailboxes;

/// <summary>Two programs on one PostgreSQL, and a real Dovecot whose mailbox only one of them may hold open.</summary>
public sealed class Reading_a_mailbox_from_two_nodes(SharedDovecot dovecot) : IClassFixture<SharedDovecot>
{
    private readonly string account = dovecot.Server.NewAccount();

    [Fact]
    public async Task is_done_by_one_and_taken_up_by_the_other_when_it_stops()
    {
        var (server, mail) = (await SharedPostgres.Server(), dovecot.Server);
        var database = await SharedPostgres.NewDatabase();
        var address = server.Address(database, PostgresServer.App);
        using var wire = new TestProxy(mail.TlsPort);
        await using var house = new PostgresHouse(address);
        await house.Prepare();
        var val = await house.Settle("val");
        await using var first = await Node.Start(address, house.RecoveryKey, mail.Certificates.AuthorityFile);
        await first.In(val, s => s.GetRequiredService<SetUpMailbox>().Add(val.Practice, null, Settings(wire.Port), new MailboxSecrets(DovecotServer.Password, null), untried: true, default));
        await Until("the first node reads the mailbox", () => Task.FromResult(wire.Standing == 1));

        await using (var second = await Node.Start(address, house.RecoveryKey, mail.Certificates.AuthorityFile))
        {
            mail.Deliver(account, Letter(1));
            await Arrived(second, val, 1);
            await Task.Delay(TimeSpan.FromSeconds(5));   // the second looked twice at what is set up
            Assert.Equal(1, wire.Standing);

            await first.DisposeAsync();
            mail.Deliver(account, Letter(2));
            await Arrived(second, val, 2);
            await Until("the second node alone reads the mailbox", () => Task.FromResult(wire.Standing == 1));

            // The lock goes with its connection: what may be read by another by now is let go, and claimed again.
            var before = wire.Opened;
            await server.Ask("postgres", $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}' AND query IN ('SELECT true', 'SELECT pg_try_advisory_lock(hashtextextended($1, 0))')");
            await Until("the mailbox is opened anew", () => Task.FromResult(wire.Opened > before && wire.Standing == 1));
            mail.Deliver(account, Letter(3));
            await Arrived(second, val, 3);
        }

        await server.Drop(database);
    }

    private MailboxSettings Settings(int port) => new()
    {
        Host = "localhost", Port = port, Security = ImapSecurity.Tls, User = account, SignIn = ImapSignIn.Password, Inbox = "INBOX", Done = "Traité",
        Authorities = Node.Authority, ChecksRevocation = false,
    };

    private static Task Arrived(Node node, PostgresHouse.Place val, int letters) =>
        Until($"{letters} letters have come", async () => await node.Ask(val, db => db.Set<Arrival>().CountAsync()) == letters);
}
