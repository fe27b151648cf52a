using Relais.Desk.Specs.Servers;
using Relais.Intake.Documents;
using static Relais.Desk.Specs.Intake.Imap.Boxes;
using static Relais.Desk.Specs.Intake.Mailboxes.Reception;

namespace Relais.Desk.Specs.Intake.Mailboxes;

/// <summary>The program in its own process, a real Dovecot, and what may happen between them.</summary>
public sealed class Receiving_by_mail(SharedDovecot dovecot) : IClassFixture<SharedDovecot>
{
    /// <summary>Large enough that the wire can tell when it has been read.</summary>
    private const int Large = 400_000;

    private readonly string account = dovecot.Server.NewAccount();

    private DovecotServer Server => dovecot.Server;

    [Fact]
    public async Task files_each_message_once_and_puts_it_away()
    {
        await using var program = await RelaisProgram.Settle();
        await program.Start();
        Server.Deliver(account, Letter(1));
        Assert.Equal(0, (await program.AddMailbox(Server, account)).Code);

        await Until("the first message is put away", () => Task.FromResult(Server.Messages(account, Done).Count == 1));
        Server.Deliver(account, Letter(2));
        await Until("the second message, come while waiting, is filed", async () => (await program.Look()).Documents.Count == 2);

        var (arrivals, documents, box) = await program.Look();
        Assert.Equal(2, arrivals.Count);
        Assert.All(arrivals, a => Assert.StartsWith($"imap {account}/INBOX ", a.Provenance));
        Assert.All(documents, d => Assert.Equal(Fate.New, d.Fate));
        await Until("both are put away", () => Task.FromResult(Server.Messages(account, Done).Count == 2));
        Assert.Equal(2, box!.Taken);
        Assert.Null(box.Fault);
    }

    [Fact]
    public async Task loses_and_doubles_nothing_when_the_connection_is_cut_before_the_message_is_put_away()
    {
        using var wire = new TestProxy(Server.TlsPort) { DeafAfter = Large };
        await using var program = await RelaisProgram.Settle();
        Server.Deliver(account, Letter(1, Large));
        Assert.Equal(0, (await program.AddMailbox(Server, account, wire.Port)).Code);
        await program.Start();

        await Until("the message is kept", async () => (await program.Look()).Arrivals.Count == 1);
        Assert.Single(Server.Messages(account));
        wire.DeafAfter = long.MaxValue;
        wire.Cut();
        await Until("the message is put away", () => Task.FromResult(Server.Messages(account, Done).Count == 1));

        await MustHaveOne(program);
    }

    [Fact]
    public async Task loses_and_doubles_nothing_when_the_program_is_killed_before_the_message_is_put_away()
    {
        using var wire = new TestProxy(Server.TlsPort) { DeafAfter = Large };
        await using var program = await RelaisProgram.Settle();
        Server.Deliver(account, Letter(1, Large));
        Assert.Equal(0, (await program.AddMailbox(Server, account, wire.Port)).Code);
        await program.Start();

        await Until("the message is kept", async () => (await program.Look()).Arrivals.Count == 1);
        await program.Kill();
        Assert.Single(Server.Messages(account));
        wire.DeafAfter = long.MaxValue;
        wire.Cut();
        await program.Start();
        await Until("the message is put away", () => Task.FromResult(Server.Messages(account, Done).Count == 1));

        await MustHaveOne(program);
    }

    [Fact]
    public async Task shows_a_message_that_cannot_be_fetched_as_a_held_item()
    {
        await using var program = await RelaisProgram.Settle();
        Server.Deliver(account, Letter(1, 61_000_000));
        Server.Deliver(account, Letter(2));
        Assert.Equal(0, (await program.AddMailbox(Server, account)).Code);
        await program.Start();

        await Until("the large message is shown", async () => (await program.Look()).Documents.Any(d => d.Held == HeldReason.LeftInMailbox));
        await Until("the small one is put away", () => Task.FromResult(Server.Messages(account, Done).Count == 1));
        await Until("the pass is over", async () => (await program.Look()).Box is { LastContact: not null });

        var (arrivals, documents, box) = await program.Look();
        Assert.Equal(2, arrivals.Count);
        Assert.Equal(2, documents.Count);
        Assert.Equal((1, 1), (box!.Taken, box.Waiting));
        Assert.Single(Server.Messages(account));
    }

    private static async Task MustHaveOne(RelaisProgram program)
    {
        await Until("it is filed and the pass noted", async () => await program.Look() is { Documents.Count: > 0, Box.LastContact: not null });
        var (arrivals, documents, box) = await program.Look();
        Assert.Single(arrivals);
        Assert.Equal(Fate.New, Assert.Single(documents).Fate);
        Assert.Equal((1, 0), (box!.Taken, box.Waiting));
    }
}
