using Microsoft.EntityFrameworkCore;
using Npgsql;
using Relais.Kernel;

namespace Relais.Platform.Store.Postgres;

/// <summary>
/// The wall of the territory, built a second time inside PostgreSQL: a policy on every walled table, forced on the tables' owner
/// too. A query that the program's own filter does not reach still sees its own territory only, and nothing without one.
/// </summary>
public static class TerritoryWalls
{
    public const string Policy = "territory_wall";

    private const string Rule = $"(\"{RelaisDb.Territory}\" = (NULLIF(current_setting('{TerritorySetting.Name}'::text, true), ''::text))::uuid)";

    /// <summary>The tables that must have the policy: all that hold a walled row.</summary>
    public static IReadOnlyList<string> Tables(RelaisDb db) =>
        [.. db.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IWalled))).Select(e => e.GetTableName()!).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The tables of <paramref name="wanted"/> whose wall is missing, not forced, or not the one we know, as PostgreSQL says.</summary>
    public static async Task<IReadOnlyList<string>> Missing(NpgsqlConnection connection, IReadOnlyList<string> wanted, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT c.relname FROM pg_class c JOIN pg_policies p ON p.schemaname = current_schema() AND p.tablename = c.relname
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relrowsecurity AND c.relforcerowsecurity
            GROUP BY c.relname HAVING count(*) = 1 AND bool_and(p.policyname = $1 AND p.permissive = 'PERMISSIVE' AND p.cmd = 'ALL' AND p.roles = '{public}' AND p.qual = $2 AND p.with_check IS NULL)
            """, connection)
        {
            Parameters = { new() { Value = Policy }, new() { Value = Rule } },
        };
        var standing = new HashSet<string>();
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct)) standing.Add(rows.GetString(0));
        return [.. wanted.Where(t => !standing.Contains(t))];
    }

    /// <summary>Builds what is missing; run under the lock of <see cref="SchemaMaker"/>. Refuses when the role may not and a wall is missing.</summary>
    internal static async Task Raise(RelaisDb db, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        foreach (var table in await Missing(connection, Tables(db), ct))
        {
            try
            {
                await Run(connection, $"""
                    ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY;
                    ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY;
                    DROP POLICY IF EXISTS {Policy} ON "{table}";
                    CREATE POLICY {Policy} ON "{table}" USING {Rule};
                    """, ct);
            }
            catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
            {
                throw new Refusal("platform.territory-wall", $"La table {table} n'a pas sa cloison de territoire, et ce rôle ne peut pas la poser : lancez « relais prepare » avec le rôle propriétaire.");
            }
        }

        if (await Missing(connection, Tables(db), ct) is { Count: > 0 } open)
            throw new Refusal("platform.territory-wall", $"La cloison de territoire n'est pas en place sur {string.Join(", ", open)}. Une autre règle y est posée : retirez-la.");
        await LetIn(connection, ct);
    }

    // The role that runs reads and writes rows; it neither makes tables nor changes policies.
    private static Task LetIn(NpgsqlConnection connection, CancellationToken ct) => Run(connection, """
        DO $$ BEGIN
          IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'relais_app') AND current_user <> 'relais_app'
             AND (SELECT pg_has_role(current_user, relowner, 'USAGE') FROM pg_class WHERE oid = 'platform_schema'::regclass) THEN
            EXECUTE format('GRANT USAGE ON SCHEMA %I TO relais_app', current_schema());
            EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO relais_app', current_schema());
            EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO relais_app', current_schema());
            REVOKE INSERT, UPDATE, DELETE ON platform_schema FROM relais_app;
          END IF;
        END $$
        """, ct);

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
