using Relais.Desk.Specs.Servers;
using Relais.Intake.Receive.Imap;
using static Relais.Desk.Specs.Intake.Imap.Boxes;

namespace Relais.Desk.Specs.Intake.Imap;

public sealed class Signing_in_with_a_token : IAsyncLifetime
{
    private readonly TokenIntrospection authority = new();
    private DovecotServer server = null!;

    public async ValueTask InitializeAsync() => server = await DovecotServer.Start(new() { IntrospectionUrl = authority.Url });

    public async ValueTask DisposeAsync()
    {
        authority.Dispose();
        if (server is not null) await server.DisposeAsync();
    }

    [Fact]
    public async Task asks_for_a_fresh_token_each_time()
    {
        var account = server.NewAccount();
        server.Deliver(account, Letter(1));
        var desk = new Desk();
        var asked = 0;
        await using var box = new ImapMailbox(ByToken(account), _ =>
        {
            var token = $"jeton-{++asked}";
            authority.Tokens[token] = account;
            return Task.FromResult(token);
        });

        Assert.Null(await box.Check(Soon));
        var pass = await box.FetchNew(ImapState.None, desk.Handler, Soon);

        Assert.Equal((1, null, 2), (pass.Taken, pass.Fault, asked));
    }

    [Theory, InlineData("perime"), InlineData("d-un-autre")]
    public async Task is_refused_with_a_token_that_is(string kind)
    {
        authority.Tokens["d-un-autre"] = "cabinet40";
        await using var box = new ImapMailbox(ByToken("cabinet39"), _ => Task.FromResult(kind));

        var fault = await box.Check(Soon);

        Assert.Equal("imap.token", fault?.Code);
        Assert.DoesNotContain(kind, fault?.ToString());
    }

    [Fact]
    public async Task is_not_tried_where_the_server_knows_no_tokens()
    {
        await using var other = await DovecotServer.Start();
        await using var box = new ImapMailbox(ByToken("cabinet1") with
        {
            Port = other.TlsPort,
            TrustedCertificatesFile = other.Certificates.AuthorityFile,
        }, _ => throw new InvalidOperationException("no token must be asked for"));

        Assert.Equal("imap.no-token-sign-in", (await box.Check(Soon))?.Code);
    }

    private ImapSettings ByToken(string account) => server.Settings(account) with { SignIn = ImapSignIn.Token, Password = null };
}
