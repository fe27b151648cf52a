using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Relais.Kernel;
using Relais.Platform.Store.Postgres;

namespace Relais.Platform.Store;

/// <summary>
/// Makes the schema from the model on an empty database; until 1.0 a database is made anew, not migrated (decision 0003). Nodes that
/// start together wait for each other on a lock of PostgreSQL, held by the one connection this uses.
/// </summary>
public sealed class SchemaMaker(AtTheDoor door, StoreAddress store, IServiceProvider scope, TimeProvider clock)
{
    private const string Lock = "SELECT pg_advisory_lock(7353247)", Unlock = "SELECT pg_advisory_unlock(7353247)";

    /// <summary>Asked for only when there is something to make: naming it alone costs a start a tenth of a second.</summary>
    private RelaisDb Db => scope.GetRequiredService<RelaisDb>();

    /// <param name="demo">The schema is marked as the demonstration's, which may make it anew.</param>
    public async Task Prepare(CancellationToken ct, bool demo = false)
    {
        if (await door.Recognises(ct)) return;
        await CreateDatabase(ct);
        if (!store.IsPostgres)
        {
            await Db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
            await Settle(demo, ct);
            return;
        }

        await Locked(async () =>
        {
            await Settle(demo, ct);
            await TerritoryWalls.Raise(Db, ct);
            await RowCounts.Prepare(Db, ct);
        }, ct);
    }

    /// <summary>Drops the tables of a demonstration on PostgreSQL, and refuses any database that is neither that nor empty.</summary>
    public async Task ForgetDemo(CancellationToken ct)
    {
        await CreateDatabase(ct);
        await Locked(async () =>
        {
            var tables = await Db.Database.SqlQueryRaw<string>("SELECT tablename::text AS \"Value\" FROM pg_tables WHERE schemaname = current_schema()").ToListAsync(ct);
            if (tables.Count == 0) return;
            var rooms = Db.Model.GetEntityTypes().Select(e => e.GetTableName()!.Split('_')[0]).ToHashSet();
            if (tables.Exists(t => !rooms.Contains(t.Split('_')[0])) || !tables.Contains("platform_schema") || !await IsDemo(ct))
                throw new Refusal("web.demo-database", "Cette base PostgreSQL n'est ni vide ni faite par la démonstration : elle ne sera pas effacée. Donnez-lui une base à elle (createdb).");
            await Run($"DROP TABLE {string.Join(", ", tables.Select(t => $"\"{t}\""))} CASCADE", ct);
        }, ct);
    }

    /// <summary>True when PostgreSQL does not hold the walls of the territory against the role the program connects as.</summary>
    public async Task<bool> WallsAreBypassed(CancellationToken ct) =>
        store.IsPostgres && await Db.Database.SqlQueryRaw<bool>("SELECT rolsuper OR rolbypassrls AS \"Value\" FROM pg_roles WHERE rolname = current_user").SingleAsync(ct);

    private async Task Settle(bool demo, CancellationToken ct)
    {
        var creator = (RelationalDatabaseCreator)Db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.HasTablesAsync(ct))
        {
            await using var whole = await Db.Database.BeginTransactionAsync(ct);
            await creator.CreateTablesAsync(ct);
            if (!store.IsPostgres) await SqlitePlans.Tell(Db, ct);
            Db.Add(new Schema { Fingerprint = Fingerprint(), Build = door.Build, MadeAt = clock.GetUtcNow(), IsDemo = demo });
            await Db.SaveChangesAsync(ct);
            await whole.CommitAsync(ct);
            Db.ChangeTracker.Clear();
        }
        else
        {
            await Recognise(ct);
        }
    }

    private async Task Recognise(CancellationToken ct)
    {
        var made = store.IsPostgres && !await HasSchemaTable(ct) ? null : await MadeFrom(ct);
        if (made?.Fingerprint != Fingerprint())
            throw new Refusal("platform.schema", "Cette base n'a pas été faite par cette version de Relais. Ouvrez-la avec la version qui l'a faite, ou choisissez une autre base (--database).");
        // Several nodes share a base on PostgreSQL, and the one that serves may not write here: only a file remembers.
        if (store.IsPostgres) return;
        made!.Build = door.Build;
        await Db.SaveChangesAsync(ct);
        Db.ChangeTracker.Clear();
    }

    private string Fingerprint() => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Db.Database.GenerateCreateScript())));

    /// <summary>Another version's table may lack a column: it is then not of this version.</summary>
    private async Task<Schema?> MadeFrom(CancellationToken ct)
    {
        try
        {
            return await Db.Set<Schema>().SingleOrDefaultAsync(ct);
        }
        catch (DbException)
        {
            return null;
        }
    }

    private async Task<bool> IsDemo(CancellationToken ct)
    {
        // Asked of the catalogue first: another version's table may not have the column.
        var marked = await Db.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = 'platform_schema' AND column_name = 'IsDemo'").SingleAsync(ct);
        return marked == 1 && await Db.Set<Schema>().Select(s => s.IsDemo).SingleOrDefaultAsync(ct);
    }

    private async Task<bool> HasSchemaTable(CancellationToken ct) =>
        await Db.Database.SqlQueryRaw<bool>("SELECT to_regclass('platform_schema') IS NOT NULL AS \"Value\"").SingleAsync(ct);

    private async Task CreateDatabase(CancellationToken ct)
    {
        var creator = (RelationalDatabaseCreator)Db.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(ct)) return;
        if (!store.IsPostgres && Path.GetDirectoryName(Db.Database.GetDbConnection().DataSource) is { Length: > 0 } folder) new RelaisFolder(folder).Make();
        try
        {
            await creator.CreateAsync(ct);
        }
        catch (PostgresException raced) when (raced.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node started at the same time and made it.
        }
    }

    private async Task Locked(Func<Task> act, CancellationToken ct)
    {
        await Db.Database.OpenConnectionAsync(ct);
        try
        {
            await Run(Lock, ct);
            await act();
        }
        finally
        {
            // A connection that only goes back to the pool keeps its locks until it is used again.
            if (Db.Database.GetDbConnection().State == System.Data.ConnectionState.Open) await Run(Unlock, CancellationToken.None);
            await Db.Database.CloseConnectionAsync();
        }
    }

    private async Task Run(string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)Db.Database.GetDbConnection()) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
