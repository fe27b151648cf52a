using Relais.Desk.Specs.Servers;
using Relais.Intake.Receive.Imap;
using static Relais.Desk.Specs.Intake.Imap.Boxes;

namespace Relais.Desk.Specs.Intake.Imap;

public sealed class Reading_from_a_poorer_server
{
    private const string Done = "Trait&AOk-";
    private readonly Desk desk = new();

    [Fact]
    public async Task without_MOVE_copies_then_removes_that_one_message()
    {
        await using var server = await DovecotServer.Start(new() { Capabilities = "IMAP4rev1 UIDPLUS" });
        var account = server.NewAccount();
        foreach (var number in new[] { 1, 2 }) server.Deliver(account, Letter(number));
        await using var box = new ImapMailbox(server.Settings(account));

        var pass = await box.FetchNew(ImapState.None, desk.Handler, Soon);

        Assert.Equal((2, null), (pass.Taken, pass.Fault));
        Assert.Empty(server.Messages(account));
        Assert.Equal(2, server.Messages(account, Done).Count);
    }

    [Fact]
    public async Task without_UIDPLUS_marks_the_message_and_does_not_take_it_again()
    {
        await using var server = await DovecotServer.Start(new() { Capabilities = "IMAP4rev1" });
        var account = server.NewAccount();
        server.Deliver(account, Letter(1));
        await using var box = new ImapMailbox(server.Settings(account));

        var first = await box.FetchNew(ImapState.None, desk.Handler, Soon);
        var second = await box.FetchNew(first.State, desk.Handler, Soon);

        Assert.Equal((1, 0), (first.Taken, second.Taken));
        Assert.Single(desk.Received);
        Assert.Single(server.Messages(account));
        Assert.Single(server.Messages(account, Done));
    }
}
