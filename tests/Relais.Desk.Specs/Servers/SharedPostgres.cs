using Relais.Desk.Specs.Servers;
using Relais.Desk.Specs.Store;

[assembly: AssemblyFixture(typeof(SharedPostgres))]

namespace Relais.Desk.Specs.Servers;

/// <summary>One PostgreSQL for the whole run, started by the first test that asks and stopped at the end.</summary>
public sealed class SharedPostgres : IAsyncDisposable
{
    private static readonly SemaphoreSlim Door = new(1, 1);
    private static PostgresServer? server;
    private static string? template;

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

    /// <summary>A database with the schema, made once by <see cref="PostgresServer.Owner"/> and copied: five times quicker than making it.</summary>
    internal static async Task<string> NewDatabase()
    {
        var shared = await Server();
        await Door.WaitAsync();
        try
        {
            if (template is null)
            {
                var made = await shared.NewDatabase(owner: PostgresServer.Owner);
                await using (var owner = new PostgresHouse(shared.Address(made, PostgresServer.Owner))) await owner.Prepare();
                await shared.Quit(made);
                template = made;
            }

            return await shared.NewDatabase(template, PostgresServer.Owner);
        }
        finally
        {
            Door.Release();
        }
    }

    /// <summary>The address of a copy of the database at another; nobody may be using that one.</summary>
    internal static async Task<string> Copy(string address, string role)
    {
        var shared = await Server();
        await Door.WaitAsync();
        try
        {
            return shared.Address(await shared.NewDatabase(new Uri(address).AbsolutePath.Trim('/'), PostgresServer.Owner), role);
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
