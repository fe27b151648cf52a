using Microsoft.EntityFrameworkCore;

namespace Relais.Platform.Store.Postgres;

/// <summary>
/// Has PostgreSQL count tables at once when many rows came. It does so by itself, within a minute or two; until then it takes a register of
/// thousands for a row or two, and reads the whole of it to find one patient. SQLite was told once (<see cref="SqlitePlans"/>).
/// </summary>
/// <remarks>Only the owner of a table may ask: a function of the owner's asks for the role that runs.</remarks>
public static class RowCounts
{
    private const string Function = "platform_count_rows";

    /// <summary>Made by the owner, under the lock of <see cref="SchemaMaker"/>; another role makes nothing.</summary>
    internal const string Make = $"""
        DO $$ BEGIN
          IF (SELECT pg_has_role(current_user, relowner, 'USAGE') FROM pg_class WHERE oid = 'platform_schema'::regclass) THEN
            CREATE OR REPLACE FUNCTION {Function}(names text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
              AS 'DECLARE name text; BEGIN FOREACH name IN ARRAY names LOOP EXECUTE format(''ANALYZE %I'', name); END LOOP; END';
          END IF;
        END $$
        """;

    /// <summary>Counts the tables of these rows; nothing on SQLite, nor where no owner has made the function yet.</summary>
    public static async Task CountAgain(this RelaisDb db, IEnumerable<Type> rows, CancellationToken ct)
    {
        if (!db.Database.IsNpgsql() || !await db.Database.SqlQuery<bool>($"SELECT to_regproc({Function}) IS NOT NULL AS \"Value\"").SingleAsync(ct)) return;
        var tables = rows.Select(r => db.Model.FindEntityType(r)!.GetTableName()!).ToArray();
        await db.Database.ExecuteSqlAsync($"SELECT platform_count_rows({tables})", ct);
    }
}
