using Relais.Desk.Specs.Servers;
using Relais.Intake.Receive.Imap;
using static Relais.Desk.Specs.Intake.Imap.Boxes;

namespace Relais.Desk.Specs.Intake.Imap;

public sealed class Losing_the_connection(SharedDovecot dovecot) : IClassFixture<SharedDovecot>
{
    private const string Done = "Trait&AOk-";
    private readonly Desk desk = new();
    private readonly string account = dovecot.Server.NewAccount();

    private DovecotServer Server => dovecot.Server;

    [Fact]
    public async Task between_keeping_and_putting_away_loses_nothing_and_doubles_nothing()
    {
        foreach (var number in new[] { 1, 2, 3 }) Server.Deliver(account, Letter(number));
        using var proxy = new TestProxy(Server.TlsPort);
        await using var box = new ImapMailbox(Server.Settings(account) with { Port = proxy.Port });
        desk.AfterKeeping = () => { if (desk.Received.Count == 2) proxy.Cut(); };

        var cut = await box.FetchNew(ImapState.None, desk.Handler, Soon);
        Assert.Equal(("imap.lost", 1), (cut.Fault?.Code, cut.Taken));
        Assert.Equal(2, Server.Messages(account).Count);
        var whole = await box.FetchNew(cut.State, desk.Handler, Soon);

        Assert.Equal((null, 2), (whole.Fault, whole.Taken));
        Assert.Equal([1u, 2u, 2u, 3u], desk.Received.Select(m => m.Provenance.Uid));
        Assert.Equal(3, desk.Kept.Count);
        Assert.Empty(Server.Messages(account));
        Assert.Equal(3, Server.Messages(account, Done).Count);
        Assert.Empty(desk.Unfetched);
    }

    [Fact]
    public async Task while_waiting_is_a_fault_and_the_next_pass_opens_a_new_session()
    {
        using var proxy = new TestProxy(Server.TlsPort);
        await using var box = new ImapMailbox(Server.Settings(account) with { Port = proxy.Port });
        var state = (await box.FetchNew(ImapState.None, desk.Handler, Soon)).State;

        var waiting = box.WaitForNews(Soon);
        await Task.Delay(200, Soon);
        proxy.Cut();
        var fault = await Assert.ThrowsAsync<ImapFault>(() => waiting);
        Server.Deliver(account, Letter(1));
        var pass = await box.FetchNew(state, desk.Handler, Soon);

        Assert.Equal("imap.lost", fault.Code);
        Assert.Equal((1, null), (pass.Taken, pass.Fault));
    }

    [Fact]
    public async Task to_a_server_that_dies_and_comes_back_loses_nothing()
    {
        await using var mortal = await DovecotServer.Start();
        foreach (var number in new[] { 1, 2, 3 }) mortal.Deliver(account, Letter(number));
        await using var box = new ImapMailbox(mortal.Settings(account));
        desk.AfterKeeping = () => { if (desk.Received.Count == 1) mortal.Kill(); };

        var killed = await box.FetchNew(ImapState.None, desk.Handler, Soon);
        var dead = await box.FetchNew(killed.State, desk.Handler, Soon);
        await mortal.Resume();
        var whole = await box.FetchNew(dead.State, desk.Handler, Soon);

        Assert.NotNull(killed.Fault);
        Assert.Equal("imap.unreachable", dead.Fault?.Code);
        Assert.Equal((null, 3), (whole.Fault, whole.Taken + killed.Taken));
        Assert.Equal(3, mortal.Messages(account, Done).Count);
    }

    [Fact]
    public async Task because_the_server_says_goodbye_while_we_wait_is_known_at_once()
    {
        using var server = new ScriptedServer(Server.Certificates, ScriptedServer.Dialogue(
            ("CAPABILITY", "* CAPABILITY IMAP4rev1 IDLE\r\n$tag OK ok\r\n"),
            ("SELECT", "* OK [UIDVALIDITY 7] ok\r\n$tag OK ok\r\n"),
            ("IDLE", "+ waiting\r\n* BYE shutting down\r\n")));
        await using var box = new ImapMailbox(Server.Settings(account) with { Port = server.Port });
        Assert.Null((await box.FetchNew(ImapState.None, desk.Handler, Soon)).Fault);

        Assert.Equal("imap.closed", (await Assert.ThrowsAsync<ImapFault>(() => box.WaitForNews(Soon))).Code);
    }
}
