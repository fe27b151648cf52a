using Relais.Desk.Specs.Servers;
using Relais.Intake.Receive.Imap;
using static Relais.Desk.Specs.Intake.Imap.Boxes;

namespace Relais.Desk.Specs.Intake.Imap;

public sealed class Reading_a_mailbox(SharedDovecot dovecot) : IClassFixture<SharedDovecot>
{
    private const string Done = "Trait&AOk-";
    private readonly Desk desk = new();
    private readonly string account = dovecot.Server.NewAccount();

    private DovecotServer Server => dovecot.Server;

    [Fact]
    public async Task hands_over_each_message_byte_for_byte_then_puts_it_away()
    {
        byte[][] letters = [Letter(1), Letter(2, 300_000), [.. Letter(3), 0xE9, 0xFF, .. "\r\n\r\n{5}\r\n"u8]];
        foreach (var letter in letters) Server.Deliver(account, letter);
        await using var box = new ImapMailbox(Server.Settings(account));

        var pass = await box.FetchNew(ImapState.None, desk.Handler, Soon);

        Assert.Null(pass.Fault);
        Assert.Equal((3, 0), (pass.Taken, pass.Waiting));
        // Messages of one second have no order of their own on the server.
        Assert.Equal(letters.Select(Characters).Order(), desk.Received.Select(m => Characters(m.Bytes.ToArray())).Order());
        Assert.Empty(Server.Messages(account));
        Assert.Equal(letters.Select(Characters).Order(), Server.Messages(account, Done).Select(Characters).Order());
    }

    [Fact]
    public async Task says_where_each_message_was_found()
    {
        Server.Deliver(account, Letter(1));
        await using var box = new ImapMailbox(Server.Settings(account));

        var pass = await box.FetchNew(ImapState.None, desk.Handler, Soon);

        var (mailbox, uidValidity, uid, date) = Assert.Single(desk.Received).Provenance;
        Assert.Equal(($"{account}/INBOX", pass.State.UidValidity, 1u), (mailbox, uidValidity, uid));
        Assert.InRange(date ?? default, DateTimeOffset.UtcNow.AddMinutes(-2), DateTimeOffset.UtcNow.AddMinutes(2));
    }

    [Fact]
    public async Task twice_hands_over_only_what_came_in_between()
    {
        Server.Deliver(account, Letter(1));
        await using var box = new ImapMailbox(Server.Settings(account));
        var first = await box.FetchNew(ImapState.None, desk.Handler, Soon);
        Server.Deliver(account, Letter(2));

        var second = await box.FetchNew(first.State, desk.Handler, Soon);

        Assert.Equal((1, 1), (first.Taken, second.Taken));
        Assert.Equal([1u, 2u], desk.Received.Select(m => m.Provenance.Uid));
    }

    [Fact]
    public async Task takes_hundreds_of_messages_in_one_pass()
    {
        for (var number = 1; number <= 450; number++) Server.Deliver(account, Letter(number));
        await using var box = new ImapMailbox(Server.Settings(account));

        var pass = await box.FetchNew(ImapState.None, desk.Handler, Soon);

        Assert.Equal((450, 0, null), (pass.Taken, pass.Waiting, pass.Fault));
        Assert.Equal(Enumerable.Range(1, 450).Select(n => (uint)n), desk.Received.Select(m => m.Provenance.Uid));
        Assert.Equal(450, Server.Messages(account, Done).Count);
    }

    [Fact]
    public async Task leaves_a_message_that_could_not_be_kept_for_the_next_pass()
    {
        Server.Deliver(account, Letter(1));
        await using var box = new ImapMailbox(Server.Settings(account));
        desk.CanKeep = false;
        var first = await box.FetchNew(ImapState.None, desk.Handler, Soon);
        Assert.Single(Server.Messages(account));

        desk.CanKeep = true;
        var second = await box.FetchNew(first.State, desk.Handler, Soon);

        Assert.Equal((0, 1), (first.Taken, first.Waiting));
        Assert.Equal((1, 0), (second.Taken, second.Waiting));
    }

    [Fact]
    public async Task shows_a_message_that_is_too_large_once_and_takes_the_others()
    {
        Server.Deliver(account, Letter(1, 5000));
        Server.Deliver(account, Letter(2));
        var settings = Server.Settings(account);
        await using var box = new ImapMailbox(settings with { Limits = settings.Limits with { MessageBytes = 2000 } });

        var first = await box.FetchNew(ImapState.None, desk.Handler, Soon);
        var second = await box.FetchNew(first.State, desk.Handler, Soon);

        var unfetched = Assert.Single(desk.Unfetched);
        Assert.Equal(("imap.too-large", 1u), (unfetched.Reason.Code, unfetched.Provenance.Uid));
        Assert.Equal(2u, Assert.Single(desk.Received).Provenance.Uid);
        Assert.Equal((1, 0, 1), (first.Taken, second.Taken, second.Waiting));
        Assert.Single(Server.Messages(account));
    }

    [Fact]
    public async Task numbered_anew_by_its_server_starts_again_from_scratch()
    {
        Server.Deliver(account, Letter(1, 5000));
        var settings = Server.Settings(account);
        settings = settings with { Limits = settings.Limits with { MessageBytes = 2000 } };
        ImapPass first;
        await using (var box = new ImapMailbox(settings)) first = await box.FetchNew(ImapState.None, desk.Handler, Soon);
        Server.ForgetUids(account);
        Server.Deliver(account, Letter(2));

        await using var again = new ImapMailbox(settings);
        var second = await again.FetchNew(first.State, desk.Handler, Soon);

        Assert.NotEqual(first.State.UidValidity, second.State.UidValidity);
        Assert.Equal(2, desk.Unfetched.Count);
        Assert.Equal(second.State.UidValidity, Assert.Single(desk.Received).Provenance.UidValidity);
        Assert.Equal(1, second.State.Tries(desk.Unfetched[1].Provenance.Uid));
    }

    [Fact]
    public async Task that_cannot_put_messages_away_says_so_and_does_not_read_them_again()
    {
        Server.Block(account, Done);
        Server.Deliver(account, Letter(1));
        Server.Deliver(account, Letter(2));
        await using var box = new ImapMailbox(Server.Settings(account));

        var first = await box.FetchNew(ImapState.None, desk.Handler, Soon);
        Server.Unblock(account, Done);
        var second = await box.FetchNew(first.State, desk.Handler, Soon);

        Assert.Equal(("imap.move", 0, 2), (first.Fault?.Code, first.Taken, first.Waiting));
        Assert.Equal((null, 2, 0), (second.Fault, second.Taken, second.Waiting));
        Assert.Equal(2, desk.Received.Count);
        Assert.Empty(second.State.Unmoved);
    }

    [Theory]
    [InlineData("Traité", "Trait&AOk-")]
    [InlineData("Reçus & lus", "Re&AOc-us &- lus")]
    [InlineData("Lu ✓ 📬", "Lu &JxM- &2D3c7A-")]
    [InlineData("Dit \"lu\"", "Dit \"lu\"")]
    public async Task puts_messages_into_a_folder_whatever_its_name(string folder, string onDisk)
    {
        Server.Deliver(account, Letter(1));
        await using var box = new ImapMailbox(Server.Settings(account) with { Done = folder });

        var pass = await box.FetchNew(ImapState.None, desk.Handler, Soon);

        Assert.Null(pass.Fault);
        Assert.Single(Server.Messages(account, onDisk));
    }

    [Fact]
    public async Task whose_inbox_does_not_exist_names_the_folder()
    {
        await using var box = new ImapMailbox(Server.Settings(account) with { Inbox = "Résultats" });

        var pass = await box.FetchNew(ImapState.None, desk.Handler, Soon);

        Assert.Equal("imap.folder", pass.Fault?.Code);
        Assert.Contains("« Résultats »", pass.Fault?.Message);
    }
}
