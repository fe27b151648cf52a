namespace Relais.Desk.Specs.Servers;

/// <summary>One Dovecot for all tests of a class.</summary>
public sealed class SharedDovecot : IAsyncLifetime
{
    private DovecotServer? server;

    internal DovecotServer Server => server ?? throw new InvalidOperationException("Dovecot has not started.");

    public async ValueTask InitializeAsync() => server = await DovecotServer.Start();

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
    }
}
