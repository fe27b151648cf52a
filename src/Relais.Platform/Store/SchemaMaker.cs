using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Relais.Kernel;
using Relais.Platform.Store.Postgres;

namespace Relais.Platform.Store;

/// <summary>
/// Makes the schema from the model on an empty database; until 1.0 a database is made anew, not migrated (decision 0003). Nodes that
/// start together wait for each other on a lock of PostgreSQL, held by the one connection this uses.
/// </summary>
public static class SchemaMaker
{
    private const string Lock = "SELECT pg_advisory_lock(7353247)", Unlock = "SELECT pg_advisory_unlock(7353247)";

    /// <param name="demo">The schema is marked as the demonstration's, which may make it anew.</param>
    public static async Task Prepare(RelaisDb db, TimeProvider clock, CancellationToken ct, bool demo = false)
    {
        await CreateDatabase(db, ct);
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
            await Settle(db, clock, demo, ct);
            return;
        }

        await Locked(db, async () =>
        {
            await Settle(db, clock, demo, ct);
            await TerritoryWalls.Raise(db, ct);
            await RowCounts.Prepare(db, ct);
        }, ct);
    }

    /// <summary>Drops the tables of a demonstration on PostgreSQL, and refuses any database that is neither that nor empty.</summary>
    public static async Task ForgetDemo(RelaisDb db, CancellationToken ct)
    {
        await CreateDatabase(db, ct);
        await Locked(db, async () =>
        {
            var tables = await db.Database.SqlQueryRaw<string>("SELECT tablename::text AS \"Value\" FROM pg_tables WHERE schemaname = current_schema()").ToListAsync(ct);
            if (tables.Count == 0) return;
            var rooms = db.Model.GetEntityTypes().Select(e => e.GetTableName()!.Split('_')[0]).ToHashSet();
            if (tables.Exists(t => !rooms.Contains(t.Split('_')[0])) || !tables.Contains("platform_schema") || !await IsDemo(db, ct))
                throw new Refusal("web.demo-database", "Cette base PostgreSQL n'est ni vide ni faite par la démonstration : elle ne sera pas effacée. Donnez-lui une base à elle (createdb).");
            await Run(db, $"DROP TABLE {string.Join(", ", tables.Select(t => $"\"{t}\""))} CASCADE", ct);
        }, ct);
    }

    /// <summary>True when PostgreSQL does not hold the walls of the territory against the role the program connects as.</summary>
    public static async Task<bool> WallsAreBypassed(RelaisDb db, CancellationToken ct) =>
        db.Database.IsNpgsql() && await db.Database.SqlQueryRaw<bool>("SELECT rolsuper OR rolbypassrls AS \"Value\" FROM pg_roles WHERE rolname = current_user").SingleAsync(ct);

    private static async Task Settle(RelaisDb db, TimeProvider clock, bool demo, CancellationToken ct)
    {
        var creator = (RelationalDatabaseCreator)db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.HasTablesAsync(ct))
        {
            await using var whole = await db.Database.BeginTransactionAsync(ct);
            await creator.CreateTablesAsync(ct);
            if (db.Database.IsSqlite()) await SqlitePlans.Tell(db, ct);
            db.Add(new Schema { Fingerprint = Fingerprint(db), Build = db.Build, MadeAt = clock.GetUtcNow(), IsDemo = demo });
            await db.SaveChangesAsync(ct);
            await whole.CommitAsync(ct);
            db.ChangeTracker.Clear();
        }
        else
        {
            await Recognise(db, ct);
        }
    }

    private static async Task Recognise(RelaisDb db, CancellationToken ct)
    {
        var made = db.Database.IsNpgsql() && !await HasSchemaTable(db, ct) ? null : await MadeFrom(db, ct);
        if (db.Database.IsSqlite() && made?.Build == db.Build) return;
        if (made?.Fingerprint != Fingerprint(db))
            throw new Refusal("platform.schema", "Cette base n'a pas été faite par cette version de Relais. Ouvrez-la avec la version qui l'a faite, ou choisissez une autre base (--database).");
        // Several nodes share a base on PostgreSQL, and the one that serves may not write here: only a file remembers.
        if (!db.Database.IsSqlite()) return;
        made!.Build = db.Build;
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private static string Fingerprint(RelaisDb db) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(db.Database.GenerateCreateScript())));

    /// <summary>Another version's table may lack a column: it is then not of this version.</summary>
    private static async Task<Schema?> MadeFrom(RelaisDb db, CancellationToken ct)
    {
        try
        {
            return await db.Set<Schema>().SingleOrDefaultAsync(ct);
        }
        catch (DbException)
        {
            return null;
        }
    }

    private static async Task<bool> IsDemo(RelaisDb db, CancellationToken ct)
    {
        // Asked of the catalogue first: another version's table may not have the column.
        var marked = await db.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = 'platform_schema' AND column_name = 'IsDemo'").SingleAsync(ct);
        return marked == 1 && await db.Set<Schema>().Select(s => s.IsDemo).SingleOrDefaultAsync(ct);
    }

    private static async Task<bool> HasSchemaTable(RelaisDb db, CancellationToken ct) =>
        await db.Database.SqlQueryRaw<bool>("SELECT to_regclass('platform_schema') IS NOT NULL AS \"Value\"").SingleAsync(ct);

    private static async Task CreateDatabase(RelaisDb db, CancellationToken ct)
    {
        var creator = (RelationalDatabaseCreator)db.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(ct)) return;
        if (db.Database.IsSqlite() && Path.GetDirectoryName(db.Database.GetDbConnection().DataSource) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        try
        {
            await creator.CreateAsync(ct);
        }
        catch (PostgresException raced) when (raced.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node started at the same time and made it.
        }
    }

    private static async Task Locked(RelaisDb db, Func<Task> act, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await Run(db, Lock, ct);
            await act();
        }
        finally
        {
            // A connection that only goes back to the pool keeps its locks until it is used again.
            if (db.Database.GetDbConnection().State == System.Data.ConnectionState.Open) await Run(db, Unlock, CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task Run(RelaisDb db, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection()) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
