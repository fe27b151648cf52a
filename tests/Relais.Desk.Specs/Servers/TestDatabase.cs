using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Npgsql;

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

    /// <summary>A hand in the database, past the program and every wall.</summary>
    public static async Task<DbConnection> Open(string address)
    {
        DbConnection connection = address.StartsWith("postgres:", StringComparison.Ordinal)
            ? (await SharedPostgres.Server()).PastTheWalls(NameIn(address))
            : new SqliteConnection($"Data Source={address};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    /// <param name="sql">Spoken by both: a bare word with one capital is a column, quoted here because PostgreSQL wants it.</param>
    /// <param name="id">What <c>@p</c> stands for in the statement.</param>
    public static DbCommand Command(this DbConnection connection, string sql, Guid? id = null)
    {
        var command = connection.CreateCommand();
        command.CommandText = Regex.Replace(sql, @"(?<![""'])\b[A-Z][a-z]+\b", "\"$0\"");
        if (id is not { } named) return command;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@p", connection is SqliteConnection ? named.ToByteArray(bigEndian: true) : named);
        command.Parameters.Add(parameter);
        return command;
    }

    public static async Task Forget(string address)
    {
        if (!address.StartsWith("postgres:", StringComparison.Ordinal))
        {
            SqliteConnection.ClearAllPools();
            return;
        }

        await using (var pooled = new NpgsqlConnection(Relais.Platform.Store.Postgres.PostgresAddress.ToNpgsql(address))) NpgsqlConnection.ClearPool(pooled);
        await (await SharedPostgres.Server()).Drop(NameIn(address));
    }

    private static string NameIn(string address) => new Uri(address).AbsolutePath.Trim('/');
}
