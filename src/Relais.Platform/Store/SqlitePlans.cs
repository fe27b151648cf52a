using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Relais.Kernel;

namespace Relais.Platform.Store;

/// <summary>
/// Tells SQLite once what a territory at work looks like. Without numbers it takes ten rows to a territory and ten to a practice, and
/// reads a whole register to find one patient; counted in an almost empty base they would be as wrong, and plans would change under load.
/// PostgreSQL counts by itself.
/// </summary>
/// <remarks>SQLite, "The ANALYZE command" and "The sqlite_stat1 table": rows of the index, then rows that agree on its first columns.</remarks>
internal static class SqlitePlans
{
    private const long Rows = 1_000_000, Filtered = 20_000;

    public static async Task Tell(RelaisDb db, CancellationToken ct)
    {
        // SQLite makes the table of its numbers itself, and reads it again when asked a second time.
        await db.Database.ExecuteSqlRawAsync("ANALYZE", ct);
        await db.Database.ExecuteSqlRawAsync("DELETE FROM sqlite_stat1", ct);
        foreach (var table in db.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IWalled))))
        {
            var name = table.GetTableName()!;
            await Say(name, $"sqlite_autoindex_{name}_1", Numbers(table.FindPrimaryKey()!.Properties, Rows, unique: true));
            foreach (var index in table.GetIndexes())
                await Say(name, index.GetDatabaseName()!, Numbers(index.Properties, index.GetFilter() is null ? Rows : Filtered, index.IsUnique));
        }

        await db.Database.ExecuteSqlRawAsync("ANALYZE sqlite_schema", ct);

        Task Say(string table, string index, string numbers) =>
            db.Database.ExecuteSqlAsync($"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ({table}, {index}, {numbers})", ct);
    }

    /// <summary>How many rows, then how many agree on the first column, the first two, and so on.</summary>
    private static string Numbers(IReadOnlyList<IReadOnlyProperty> columns, long rows, bool unique)
    {
        var alike = rows;
        var numbers = new List<long> { rows };
        foreach (var column in columns)
        {
            alike = Math.Max(1, Math.Min(alike, Alike(alike, Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType)));
            numbers.Add(alike);
        }

        if (unique) numbers[^1] = 1;
        return string.Join(' ', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
    }

    private static long Alike(long rows, Type column) =>
        column == typeof(TerritoryId) ? rows
        : column == typeof(PracticeId) || column == typeof(MemberId) || column.IsEnum || column == typeof(bool) || column == typeof(int) ? rows / 5
        : column == typeof(DateOnly) ? rows / 100
        : 5;
}
