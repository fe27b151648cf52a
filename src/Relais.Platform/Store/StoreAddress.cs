using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Relais.Platform.Store.Postgres;

namespace Relais.Platform.Store;

/// <summary>Where the one base is: <c>postgres://…</c> or <c>Host=…</c> is PostgreSQL, all else a SQLite file.</summary>
public sealed class StoreAddress(string database)
{
    public string Database => database;

    public bool IsPostgres { get; } = PostgresAddress.Is(database);

    /// <summary>As the provider wants it.</summary>
    public string Connection => IsPostgres ? PostgresAddress.ToNpgsql(Database) : new SqliteConnectionStringBuilder { DataSource = Database, Pooling = true }.ToString();

    /// <summary>A connection of its own, not yet open.</summary>
    internal DbConnection Connect() => IsPostgres ? new NpgsqlConnection(Connection) : new SqliteConnection(Connection);
}
