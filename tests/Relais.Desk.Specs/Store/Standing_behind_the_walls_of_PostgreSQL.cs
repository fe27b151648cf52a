using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Relais.Contracts.Patients;
using Relais.Desk.Specs.Servers;
using Relais.Kernel;
using Relais.Platform.Store;
using Relais.Platform.Store.Postgres;

namespace Relais.Desk.Specs.Store;

/// <summary>Statements that the program's own filter never sees, as a role that runs Relais.</summary>
public sealed class Standing_behind_the_walls_of_PostgreSQL : IAsyncLifetime
{
    private const string Arrivals = "SELECT count(*)::int FROM intake_arrival";

    private PostgresServer server = null!;
    private string database = "";
    private PostgresHouse house = null!;
    private PostgresHouse.Place val = null!, hauts = null!;

    public async ValueTask InitializeAsync()
    {
        server = await SharedPostgres.Server();
        database = await SharedPostgres.NewDatabase();
        house = new PostgresHouse(server.Address(database, PostgresServer.App));
        await house.Prepare();
        (val, hauts) = (await house.Settle("val"), await house.Settle("hauts"));
        await house.Receive(val, "un.txt", "un"u8.ToArray());
        await house.Receive(val, "deux.txt", "deux"u8.ToArray());
        await house.Receive(hauts, "trois.txt", "trois"u8.ToArray());
    }

    public async ValueTask DisposeAsync()
    {
        if (house is not null) await house.DisposeAsync();
        if (database != "") await server.Drop(database);
    }

    [Fact]
    public async Task nothing_is_seen_without_a_territory() => Assert.Equal(0, await server.Ask(database, Arrivals, PostgresServer.App));

    [Fact]
    public async Task one_territory_sees_its_own_rows_only()
    {
        Assert.Equal(2, await server.Ask(database, $"{In(val)}; {Arrivals}", PostgresServer.App));
        Assert.Equal(1, await server.Ask(database, $"{In(hauts)}; {Arrivals}", PostgresServer.App));
    }

    [Fact]
    public async Task a_row_of_another_territory_is_neither_written_nor_moved()
    {
        var move = await Assert.ThrowsAsync<PostgresException>(() => server.Ask(database, $"{In(val)}; UPDATE intake_arrival SET \"Territory\" = '{hauts.Territory.Value}'", PostgresServer.App));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, move.SqlState);
        await server.Ask(database, $"{In(val)}; DELETE FROM intake_arrival WHERE \"Territory\" = '{hauts.Territory.Value}'", PostgresServer.App);
        Assert.Equal(1, await server.Ask(database, $"{In(hauts)}; {Arrivals}", PostgresServer.App));
    }

    /// <summary>Uncounted, a register of thousands is read whole to find one patient.</summary>
    [Fact]
    public async Task a_register_is_counted_as_soon_as_it_is_entered()
    {
        const string Counted = "SELECT count(*)::int FROM pg_class WHERE relname IN ('patients_key', 'patients_word', 'patients_patient') AND reltuples >= 500";
        Assert.Equal(0, await server.Ask(database, Counted, PostgresServer.App));
        var newcomers = Enumerable.Range(1, 500).Select(n => Patients.Someone.Patient($"T{n}", null, "DUVAL", null, "Jeanne", "F", new DateOnly(1942, 3, 14))).ToList();
        await house.As(Walls.OfPractices(val.Territory, [val.Practice]), s => s.GetRequiredService<ISettlePatients>().Enter(val.Practice, newcomers, default));
        Assert.Equal(3, await server.Ask(database, Counted, PostgresServer.App));
    }

    [Fact]
    public async Task a_count_made_by_another_role_does_not_stop_the_owner()
    {
        await server.Ask(database, $"ALTER FUNCTION platform_count_rows OWNER TO {PostgresServer.Super}");
        await using var owner = new PostgresHouse(server.Address(database, PostgresServer.Owner));
        await owner.Prepare();
        Assert.True((bool)(await server.Ask(database, "SELECT to_regproc('platform_count_rows') IS NOT NULL"))!);
    }

    [Fact]
    public async Task the_owner_of_the_tables_stands_behind_them_too() => Assert.Equal(0, await server.Ask(database, Arrivals, PostgresServer.Owner));

    [Fact]
    public async Task the_role_that_runs_can_neither_lower_a_wall_nor_make_a_table()
    {
        foreach (var sql in new[] { "ALTER TABLE intake_arrival DISABLE ROW LEVEL SECURITY", "DROP POLICY territory_wall ON intake_arrival", "CREATE TABLE intake_more (a int)", "UPDATE platform_schema SET \"Fingerprint\" = ''" })
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => server.Ask(database, sql, PostgresServer.App))).SqlState);
    }

    [Fact]
    public async Task a_connection_from_the_pool_remembers_no_territory()
    {
        for (var turn = 0; turn < 5; turn++)
        {
            Assert.Equal(2, await Count(Walls.OfPractices(val.Territory, [val.Practice])));
            Assert.Equal(0, await Count(Walls.None));
            Assert.Equal(1, await Count(Walls.OfPractices(hauts.Territory, [hauts.Practice])));
        }
    }

    [Fact]
    public async Task every_walled_table_has_its_wall() => Assert.Empty(await Open());

    [Theory]
    [InlineData("ALTER TABLE intake_document DISABLE ROW LEVEL SECURITY")]
    [InlineData("ALTER TABLE intake_document NO FORCE ROW LEVEL SECURITY")]
    [InlineData("DROP POLICY territory_wall ON intake_document")]
    [InlineData("ALTER POLICY territory_wall ON intake_document USING (true)")]
    [InlineData("CREATE POLICY guest ON intake_document USING (true)")]
    public async Task a_breach_is_found_and_closed_at_the_next_start_or_refused(string breach)
    {
        await server.Ask(database, breach);
        Assert.Equal(["intake_document"], await Open());
        await Assert.ThrowsAsync<Refusal>(house.Prepare);

        await using var owner = new PostgresHouse(server.Address(database, PostgresServer.Owner));
        if (breach.Contains("guest")) await Assert.ThrowsAsync<Refusal>(owner.Prepare);   // a policy we did not write is not ours to drop
        else await owner.Prepare();
        Assert.Equal(breach.Contains("guest"), (await Open()).Count > 0);
    }

    [Fact]
    public async Task every_table_of_the_model_is_walled_or_known_to_be_outside()
    {
        List<string> outside = [];
        await house.As(Walls.None, s =>
        {
            var db = s.GetRequiredService<RelaisDb>();
            outside = [.. db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct().Except(TerritoryWalls.Tables(db))];
            return Task.CompletedTask;
        });
        Assert.All(outside, table => Assert.Matches("^(access|platform)_", table));
    }

    [Fact]
    public async Task a_text_with_a_nul_is_kept_readable()
    {
        await house.Receive(val, "nom\0coupé.txt", "quatre"u8.ToArray());
        Assert.Equal("nom\uFFFDcoupé.txt", await server.Ask(database, "SELECT \"Name\" FROM intake_arrival WHERE \"Name\" LIKE 'nom%'"));
    }

    private static string In(PostgresHouse.Place place) => $"SET relais.territory = '{place.Territory.Value}'";

    private async Task<int> Count(Walls walls)
    {
        var count = -1;
        await house.As(walls, async s => count = await s.GetRequiredService<RelaisDb>().Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM intake_arrival").SingleAsync());
        return count;
    }

    private async Task<IReadOnlyList<string>> Open()
    {
        IReadOnlyList<string> open = [];
        await house.As(Walls.None, async s =>
        {
            var db = s.GetRequiredService<RelaisDb>();
            await db.Database.OpenConnectionAsync();
            open = await TerritoryWalls.Missing((NpgsqlConnection)db.Database.GetDbConnection(), TerritoryWalls.Tables(db), default);
        });
        return open;
    }
}
