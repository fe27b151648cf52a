using Relais.Desk.Specs.Servers;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace Relais.Desk.Specs.Servers;

/// <summary>One PostgreSQL for the whole run, started by the first test that asks and stopped at the end.</summary>
public sealed class SharedPostgres : IAsyncDisposable
{
    private static readonly SemaphoreSlim Door = new(1, 1);
    private static PostgresServer? server;

    internal static async Task<PostgresServer> Server()
    {
        Assert.SkipWhen(PostgresServer.Absence is not null, PostgresServer.Absence ?? "");
        await Door.WaitAsync();
        try
        {
            return server ??= await PostgresServer.Start();
        }
        finally
        {
            Door.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        server = null;
    }
}
