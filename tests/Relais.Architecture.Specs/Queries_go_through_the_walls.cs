using System.Text.RegularExpressions;

namespace Relais.Architecture.Specs;

/// <summary>R7: bulk changes pass by the guard and the journal, raw SQL passes by the filter; each file that needs one is listed with its reason.</summary>
public partial class Queries_go_through_the_walls
{
    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["src/Relais.Platform/Live/NodeBell.cs"] = "listens and rings between nodes; reads no row",
        ["src/Relais.Platform/Journal/Ranks.cs"] = "gives their rank to journal lines that were just read through the walls",
        ["src/Relais.Platform/Store/Postgres/TerritoryWalls.cs"] = "raises row-level policies, before there is a row",
        ["src/Relais.Platform/Store/Postgres/Claims.cs"] = "takes and gives back locks of PostgreSQL; reads no row",
        ["src/Relais.Platform/Store/Postgres/Turns.cs"] = "takes and gives back the lock of one worker among nodes; reads no row",
        ["src/Relais.Platform/Store/Postgres/TerritorySetting.cs"] = "tells the server in which territory the program stands; reads no row",
        ["src/Relais.Platform/Store/Postgres/RowCounts.cs"] = "has PostgreSQL count tables for its plans; gives no row to the program",
        ["src/Relais.Platform/Store/SqlitePlans.cs"] = "tells SQLite the usual numbers of its indexes, when the schema is made",
        ["src/Relais.Platform/Store/AtTheDoor.cs"] = "reads tables without walls before anybody is known, for the files named here beside it",
        ["src/Relais.Platform/Keys/KeyRing.cs"] = "proves the recovery key on one key of a controller, before the doors open",
        ["src/Relais.Platform/Keys/CookieKeys.cs"] = "reads the keys of cookies, which belong to the whole program",
        ["src/Modules/Relais.Access/Tenants/DoorPlates.cs"] = "reads the door plates of territories, before anybody is known",
        ["src/Relais.Platform/Store/SchemaMaker.cs"] = "makes the schema, before there is a row",
        ["src/Relais.Platform/Store/SqlitePragmas.cs"] = "settles how a connection waits and writes; reads no row",
        ["src/Relais.Web/Backup/SqliteCopy.cs"] = "copies a whole file, page by page, for whoever has the machine; reads no row",
    };

    [Fact]
    public void in_every_file_but_those_with_a_reason() => Assert.Empty(Disk.Sources.Where(PassesBy).Select(file => file.Path).Except(Reasons.Keys));

    [Fact]
    public void and_the_list_names_no_file_that_stopped_needing_it() => Assert.Empty(Reasons.Keys.Except(Disk.Sources.Where(PassesBy).Select(file => file.Path)));

    [Theory]
    [InlineData("await db.Set<WorkItem>().ExecuteDeleteAsync(ct);")]
    [InlineData("rows.ExecuteUpdate(s => s.SetProperty(w => w.Due, now));")]
    [InlineData("db.Set<WorkItem>().FromSqlRaw(\"SELECT 1\")")]
    [InlineData("db.Set<WorkItem>().FromSql($\"SELECT {x}\")")]
    [InlineData("db.Database.SqlQuery<int>($\"SELECT 1\")")]
    [InlineData("await db.Database.ExecuteSqlAsync($\"DELETE\")")]
    [InlineData("command.CommandText = \"SELECT 1\";")]
    [InlineData("await using var command = new NpgsqlCommand(sql, connection);")]
    [InlineData("await using var command = source.CreateCommand(sql);")]
    [InlineData("var all = await door.ReadUnwalled(\"SELECT 1\", row => row.GetInt32(0), ct);")]
    public void so_a_query_past_them_is_caught(string code) => Assert.True(PassesBy(new("src/X.cs", code)));

    private static bool PassesBy(SourceFile file) => PastTheWalls().IsMatch(file.Text);

    [GeneratedRegex(@"\b(ExecuteUpdate|ExecuteDelete|FromSql|SqlQuery|ExecuteSql)\w*\s*[<(]|\bCommandText\b|\b(Npgsql|Sqlite)(Batch)?Command\b|\bCreateCommand\(|\bReadUnwalled\b")]
    private static partial Regex PastTheWalls();
}
