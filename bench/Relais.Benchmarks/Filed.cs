using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Relais.Benchmarks;

/// <summary>Looks at the store from outside while the program works: how many documents are filed, how many to a patient.</summary>
internal static class Filed
{
    public static Task<int> Documents(Town town) => Count(town, "SELECT count(*) FROM intake_document");

    public static Task<int> Tied(Town town) => Count(town, "SELECT count(*) FROM intake_document WHERE \"Patient\" IS NOT NULL");

    private static async Task<int> Count(Town town, string sql)
    {
        await using System.Data.Common.DbConnection connection = town.Database.StartsWith("postgres", StringComparison.Ordinal)
            ? new NpgsqlConnection(Relais.Platform.Store.Postgres.PostgresAddress.ToNpgsql(town.Database))
            : new SqliteConnection($"Data Source={town.Database};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        // Row-level security shows a stranger nothing: the bench says whose rows it counts.
        command.CommandText = town.Database.StartsWith("postgres", StringComparison.Ordinal) ? $"SET relais.territory = '{town.Territory}'; {sql}" : sql;
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
