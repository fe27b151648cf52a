using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relais.Platform.Store;

namespace Relais.Platform.Journal;

/// <summary>Writes the ranks of lines that follow one another in one statement: line by line, they were a third of what filing a document writes.</summary>
internal static class Ranks
{
    /// <returns>How many lines took theirs: those that had one already keep it.</returns>
    public static Task<int> Give(RelaisDb db, IReadOnlyList<JournalEntry> lines, CancellationToken ct)
    {
        var (first, territory) = (lines[0].Number!.Value, db.Walls.Territory.Value);
        return db.Database.IsSqlite()
            ? OnSqlite(db, [.. lines.Select(l => l.Id)], first, territory, ct)
            : OnPostgres(db, [.. lines.Select(l => l.Id)], first, territory, ct);
    }

    // An id is sixteen big-endian bytes there. The list is read once and each line found by its key: left to itself (without the +), SQLite walks
    // the lines without a rank and reads the whole list for each.
    private static Task<int> OnSqlite(RelaisDb db, Guid[] lines, long first, Guid territory, CancellationToken ct)
    {
        var list = JsonSerializer.Serialize(lines.Select(id => id.ToString("N")));
        return db.Database.ExecuteSqlAsync(
            $"""
            WITH given AS MATERIALIZED (SELECT unhex(value) AS id, key AS n FROM json_each({list}))
            UPDATE platform_journal AS line SET "Number" = {first} + given.n FROM given
            WHERE line."Id" = given.id AND line."Territory" = {territory.ToByteArray(true)} AND +line."Number" IS NULL
            """, ct);
    }

    private static Task<int> OnPostgres(RelaisDb db, Guid[] lines, long first, Guid territory, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        UPDATE platform_journal AS line SET "Number" = {first} - 1 + given.n FROM unnest({lines}) WITH ORDINALITY AS given(id, n)
        WHERE line."Id" = given.id AND line."Territory" = {territory} AND line."Number" IS NULL
        """, ct);
}
