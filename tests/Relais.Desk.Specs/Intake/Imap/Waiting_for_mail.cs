using System.Diagnostics;
using Relais.Desk.Specs.Servers;
using Relais.Intake.Receive.Imap;
using static Relais.Desk.Specs.Intake.Imap.Boxes;

namespace Relais.Desk.Specs.Intake.Imap;

public sealed class Waiting_for_mail(SharedDovecot dovecot) : IClassFixture<SharedDovecot>
{
    private readonly Desk desk = new();
    private readonly string account = dovecot.Server.NewAccount();

    private DovecotServer Server => dovecot.Server;

    [Fact]
    public async Task notices_a_new_message_within_seconds()
    {
        await using var box = new ImapMailbox(Server.Settings(account));
        var state = (await box.FetchNew(ImapState.None, desk.Handler, Soon)).State;

        var waiting = box.WaitForNews(Soon);
        await Task.Delay(300, Soon);
        Assert.False(waiting.IsCompleted);
        var clock = Stopwatch.StartNew();
        Server.Deliver(account, Letter(1));

        Assert.True(await waiting);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.Equal(1, (await box.FetchNew(state, desk.Handler, Soon)).Taken);
    }

    [Fact]
    public async Task asks_again_before_the_server_hangs_up()
    {
        var settings = Server.Settings(account);
        await using var box = new ImapMailbox(settings with { Limits = settings.Limits with { Idle = TimeSpan.FromMilliseconds(300) } });
        await box.FetchNew(ImapState.None, desk.Handler, Soon);

        Assert.False(await box.WaitForNews(Soon));
        Assert.False(await box.WaitForNews(Soon));
        Server.Deliver(account, Letter(1));
        while (!await box.WaitForNews(Soon)) { }

        Assert.Equal(1, (await box.FetchNew(ImapState.None, desk.Handler, Soon)).Taken);
    }

    [Fact]
    public async Task is_not_woken_by_a_message_that_stays_for_good()
    {
        Server.Deliver(account, Letter(1, 5000));
        var settings = Server.Settings(account);
        await using var box = new ImapMailbox(settings with
        {
            Limits = settings.Limits with { MessageBytes = 2000, Idle = TimeSpan.FromMilliseconds(300) },
        });
        await box.FetchNew(ImapState.None, desk.Handler, Soon);

        Assert.False(await box.WaitForNews(Soon));
    }

    [Fact]
    public async Task where_the_server_cannot_call_looks_from_time_to_time()
    {
        await using var poor = await DovecotServer.Start(new() { Capabilities = "IMAP4rev1 MOVE" });
        var settings = poor.Settings(account);
        await using var box = new ImapMailbox(settings with { Limits = settings.Limits with { Polling = TimeSpan.FromMilliseconds(200) } });
        await box.FetchNew(ImapState.None, desk.Handler, Soon);
        Assert.False(await box.WaitForNews(Soon));

        poor.Deliver(account, Letter(1));
        while (!await box.WaitForNews(Soon)) { }

        Assert.Equal(1, (await box.FetchNew(ImapState.None, desk.Handler, Soon)).Taken);
    }

    [Fact]
    public async Task stops_when_told_to()
    {
        await using var box = new ImapMailbox(Server.Settings(account));
        await box.FetchNew(ImapState.None, desk.Handler, Soon);
        using var stop = new CancellationTokenSource(200);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => box.WaitForNews(stop.Token));
    }
}
