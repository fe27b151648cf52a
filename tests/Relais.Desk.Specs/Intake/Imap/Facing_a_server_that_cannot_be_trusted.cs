using System.Text;
using Relais.Desk.Specs.Servers;
using Relais.Intake.Receive.Imap;
using static Relais.Desk.Specs.Intake.Imap.Boxes;

namespace Relais.Desk.Specs.Intake.Imap;

public sealed class Facing_a_server_that_cannot_be_trusted : IDisposable
{
    private const string Ready = "* OK ready\r\n";
    private const string Inbox = "* 2 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n$tag OK [READ-WRITE] ok\r\n";
    private const string Capabilities = "* CAPABILITY IMAP4rev1 MOVE\r\n$tag OK ok\r\n";
    private const string Envelope = "* 1 FETCH (UID 5 RFC822.SIZE 10 INTERNALDATE \"01-Jan-2026 10:00:00 +0100\")\r\n$tag OK ok\r\n";
    private static readonly (string, string)[] Sound =
        [("CAPABILITY", Capabilities), ("SELECT", Inbox), ("SEARCH", "* SEARCH 5\r\n$tag OK ok\r\n"), ("RFC822.SIZE", Envelope)];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("relais-certificates-");
    private readonly TestCertificates certificates;
    private readonly Desk desk = new();

    public Facing_a_server_that_cannot_be_trusted() => certificates = new(folder.FullName);

    public void Dispose() => folder.Delete(true);

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\n\r\n", "imap.nonsense")]
    [InlineData("\r\n", "imap.nonsense")]
    [InlineData("\0\u0001\u00FF\u00FE\u0080\n", "imap.nonsense")]
    [InlineData("+ go on\r\n", "imap.nonsense")]
    [InlineData("* BYE too busy\r\n", "imap.closed")]
    [InlineData("* OK", "imap.lost")]
    [InlineData("", "imap.lost")]
    [InlineData("* OK ready\r\n* CAPABILITY IMAP4rev1 {99999999}\r\n", "imap.endless")]
    [InlineData("* OK ready\r\n* CAPABILITY IMAP4rev1 {4294967296}\r\nr7 OK wrong tag\r\n", "imap.nonsense")]
    [InlineData("* OK ready\r\nr1 NO never\r\n", "imap.refused")]
    public async Task gives_a_fault_when_it_says(string said, string code)
    {
        using var server = new ScriptedServer(certificates, s => Say(s, said));

        Assert.Equal(code, (await Read(server)).Fault?.Code);
    }

    [Fact]
    public async Task gives_a_fault_when_lists_are_nested_without_end()
    {
        using var server = new ScriptedServer(certificates, s => Say(s, Ready + "* X " + new string('(', 5000) + "\r\n"));

        Assert.Equal("imap.endless", (await Read(server)).Fault?.Code);
    }

    [Theory, InlineData("* OK no end "), InlineData("* 1 EXISTS\r\n"), InlineData("* X {0}\r\n"), InlineData("* X {1}\r\n"), InlineData("* X a a a a a a a a")]
    public async Task stops_listening_soon_when_it_never_ends(string said)
    {
        var sent = 0L;
        using var server = new ScriptedServer(certificates, async stream =>
        {
            await Say(stream, Ready);
            var block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(said, 500)));
            for (; sent < 1L << 30; sent += block.Length) await stream.WriteAsync(block);
        });

        Assert.Equal("imap.endless", (await Read(server)).Fault?.Code);
        Assert.InRange(sent, 0, 32 << 20);
    }

    [Fact]
    public async Task gives_a_fault_when_it_says_nothing()
    {
        using var server = new ScriptedServer(certificates, s => Task.Delay(10_000));

        Assert.Equal("imap.late", (await Read(server, new() { Silence = TimeSpan.FromSeconds(1) })).Fault?.Code);
    }

    [Fact]
    public async Task gives_a_fault_when_it_drips()
    {
        using var server = new ScriptedServer(certificates, async stream =>
        {
            await Say(stream, Ready);
            for (var drops = 0; drops < 100; drops++)
            {
                await stream.WriteAsync("*"u8.ToArray());
                await Task.Delay(100);
            }
        });

        Assert.Equal("imap.late", (await Read(server, new() { Silence = TimeSpan.FromSeconds(1), Command = TimeSpan.FromSeconds(2) })).Fault?.Code);
    }

    [Theory]
    [InlineData("* 1 FETCH (UID 5 BODY[]<0> {900000000}\r\n", "imap.endless")]
    [InlineData("* 1 FETCH (UID 5 BODY[]<0> {20}\r\nshort", "imap.lost")]
    public async Task shows_a_message_that_always_cuts_and_lets_the_others_pass(string answer, string reason)
    {
        // Message 5 ends the session each time; message 6 is sound.
        using var server = new ScriptedServer(certificates, async stream =>
        {
            await Say(stream, Ready);
            using var lines = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
            while (await lines.ReadLineAsync() is { } line)
            {
                var said = line.Contains("SEARCH") ? "* SEARCH 5 6\r\n$tag OK ok\r\n"
                    : line.Contains("RFC822.SIZE") ? "* 1 FETCH (UID 5 RFC822.SIZE 10)\r\n* 2 FETCH (RFC822.SIZE 10 UID 6)\r\n$tag OK ok\r\n"
                    : line.Contains("FETCH 5 ") ? answer
                    : line.Contains("FETCH 6 ") ? "* 2 FETCH (FLAGS () UID 6 BODY[]<0> \"ok\")\r\n$tag OK ok\r\n"
                    : line.Contains("SELECT") ? Inbox
                    : Capabilities;
                await Say(stream, said.Replace("$tag", line.Split(' ')[0]));
                if (said == answer) return;
            }
        });
        await using var box = new ImapMailbox(Settings(server));

        var state = ImapState.None;
        for (var passes = 1; passes <= 4; passes++) state = (await box.FetchNew(state, desk.Handler, Soon)).State;

        Assert.Equal(6u, desk.Received[0].Provenance.Uid);
        var shown = Assert.Single(desk.Unfetched);
        Assert.Equal((5u, reason), (shown.Provenance.Uid, shown.Reason.Code));
    }

    [Theory]
    [InlineData("$tag NO [SERVERBUG] cannot\r\n", 1, "imap.refused")]
    [InlineData("$tag OK done\r\n", 2, "imap.gone")]
    [InlineData("* 1 FETCH (UID 5 BODY[]<0> NIL)\r\n$tag OK done\r\n", 2, "imap.gone")]
    [InlineData("* 1 FETCH (UID 4 BODY[]<0> \"another\")\r\n$tag OK done\r\n", 2, "imap.gone")]
    public async Task shows_a_message_that_it_will_not_give(string answer, int passes, string reason)
    {
        using var server = new ScriptedServer(certificates, ScriptedServer.Dialogue([("BODY.PEEK", answer), .. Sound]));
        await using var box = new ImapMailbox(Settings(server));

        var state = ImapState.None;
        for (var pass = 1; pass <= passes; pass++)
        {
            Assert.Empty(desk.Unfetched);
            state = (await box.FetchNew(state, desk.Handler, Soon)).State;
        }

        Assert.Equal(reason, Assert.Single(desk.Unfetched).Reason.Code);
        Assert.Empty(desk.Received);
    }

    [Fact]
    public async Task takes_a_message_that_it_found_and_did_not_describe()
    {
        using var server = new ScriptedServer(certificates, ScriptedServer.Dialogue(
            [("RFC822.SIZE", "$tag OK ok\r\n"), ("BODY.PEEK", "* 1 FETCH (UID 5 BODY[]<0> {2}\r\nok)\r\n$tag OK done\r\n"), .. Sound]));

        Assert.Equal(1, (await Read(server)).Taken);
        Assert.Equal((5u, null), (desk.Received[0].Provenance.Uid, desk.Received[0].Provenance.InternalDate));
    }

    [Theory]
    [InlineData("* 4294967295 EXISTS\r\n* OK [UIDVALIDITY 7] ok\r\n$tag OK ok\r\n", "* SEARCH\r\n$tag OK ok\r\n", null)]
    [InlineData(Inbox, "* SEARCH 1 2 3\r\n$tag OK ok\r\n", "imap.nonsense")]
    [InlineData("* 1 EXISTS\r\n$tag OK ok\r\n", "* SEARCH\r\n$tag OK ok\r\n", "imap.nonsense")]
    public async Task is_not_led_on_by_numbers_that_cannot_be(string inbox, string search, string? code)
    {
        using var server = new ScriptedServer(certificates, ScriptedServer.Dialogue([("SELECT", inbox), ("SEARCH", search), .. Sound]));

        var pass = await Read(server, new() { Messages = 1000 });

        Assert.Equal((0, code), (pass.Taken, pass.Fault?.Code));
    }

    [Theory, InlineData("* OK ready\r\nr1 OK begin\r\nr2 OK forged\r\n"), InlineData("* PREAUTH welcome\r\n"), InlineData("* OK ready\r\nr1 NO never\r\n")]
    public async Task sends_no_password_when_STARTTLS_is_refused_or_forged(string said)
    {
        var heard = "";
        using var server = new ScriptedServer(certificates, async stream =>
        {
            await Say(stream, said);
            using var lines = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
            while (await lines.ReadLineAsync() is { } line) heard += line;
        }, plain: true);
        await using var box = new ImapMailbox(Settings(server) with { Security = ImapSecurity.StartTls });

        var pass = await box.FetchNew(ImapState.None, desk.Handler, Soon);

        Assert.Equal("imap.starttls", pass.Fault?.Code);
        Assert.DoesNotContain("secret", heard);
    }

    [Fact]
    public async Task never_repeats_its_words_in_a_fault()
    {
        using var server = new ScriptedServer(certificates,
            ScriptedServer.Dialogue([("SEARCH", "$tag NO [ALERT] NESSI Ruth 277076322082910\r\n"), .. Sound]));

        var fault = (await Read(server)).Fault;

        Assert.Equal("Le serveur a refusé la commande UID SEARCH (NO ALERT).", fault?.Message);
    }

    private async Task<ImapPass> Read(ScriptedServer server, ImapLimits? limits = null)
    {
        var settings = Settings(server);
        await using var box = new ImapMailbox(settings with { Limits = limits ?? settings.Limits });
        return await box.FetchNew(ImapState.None, desk.Handler, Soon);
    }

    private ImapSettings Settings(ScriptedServer server) => new()
    {
        Host = "localhost",
        Port = server.Port,
        User = "cabinet",
        Password = "secret",
        TrustedCertificatesFile = certificates.AuthorityFile,
        ChecksRevocation = false,
        Limits = new() { Silence = TimeSpan.FromSeconds(15) },
    };

    private static async Task Say(Stream stream, string said) => await stream.WriteAsync(Encoding.Latin1.GetBytes(said));
}
