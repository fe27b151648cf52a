namespace Relais.Desk.Specs.Servers;

/// <summary>
/// Where a spec of data works: a SQLite file of its own, or, when <c>RELAIS_SPECS_ON=postgresql</c>, a database of the shared
/// PostgreSQL. <c>./test</c> runs such specs on both.
/// </summary>
internal static class TestDatabase
{
    public static bool IsPostgres => Environment.GetEnvironmentVariable("RELAIS_SPECS_ON") == "postgresql";

    /// <summary>The address of a new database; on PostgreSQL it has its schema already, and the role that runs Relais asks.</summary>
    public static async Task<string> New(string folder) =>
        IsPostgres ? (await SharedPostgres.Server()).Address(await SharedPostgres.NewDatabase(), PostgresServer.App) : Path.Combine(folder, "relais.db");

    public static async Task Forget(string address)
    {
        if (IsPostgres) await (await SharedPostgres.Server()).Drop(new Uri(address).AbsolutePath.Trim('/'));
        else Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
