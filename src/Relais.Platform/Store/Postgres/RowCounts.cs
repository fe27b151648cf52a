using Microsoft.EntityFrameworkCore;

namespace Relais.Platform.Store.Postgres;

/// <summary>
/// Has PostgreSQL count tables at once when many rows came. It does so by itself, within a minute or two; until then it takes a register of
/// thousands for a row or two, and reads the whole of it to find one patient. SQLite was told once (<see cref="SqlitePlans"/>).
/// </summary>
/// <remarks>Only the owner of a table may ask: a function of the owner's asks for the role that runs.</remarks>
public static class RowCounts
{
    /// <summary>Makes the function where it is missing and this role owns the tables; run under the lock of <see cref="SchemaMaker"/>. One that stands is left, whoever made it.</summary>
    internal static Task Prepare(RelaisDb db, CancellationToken ct) => db.Database.ExecuteSqlRawAsync(
        """
        DO $$ BEGIN
          IF to_regproc('platform_count_rows') IS NULL AND (SELECT pg_has_role(current_user, relowner, 'USAGE') FROM pg_class WHERE oid = 'platform_schema'::regclass) THEN
            CREATE FUNCTION platform_count_rows(names text[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
              AS 'DECLARE name text; BEGIN FOREACH name IN ARRAY names LOOP EXECUTE format(''ANALYZE %I'', name); END LOOP; END';
          END IF;
        END $$
        """, ct);

    /// <summary>Counts the tables of these rows; nothing on SQLite, nor where no owner has made the function yet.</summary>
    public static async Task CountAgain(this RelaisDb db, IEnumerable<Type> rows, CancellationToken ct)
    {
        if (!db.Database.IsNpgsql() || !await db.Database.SqlQuery<bool>($"SELECT to_regproc('platform_count_rows') IS NOT NULL AS \"Value\"").SingleAsync(ct)) return;
        var tables = rows.Select(r => db.Model.FindEntityType(r)!.GetTableName()!).ToArray();
        await db.Database.ExecuteSqlAsync($"SELECT platform_count_rows({tables})", ct);
    }
}
