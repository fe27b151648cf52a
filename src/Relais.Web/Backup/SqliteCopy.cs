using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Relais.Web.Backup;

/// <summary>Copies a SQLite file that others go on writing to: the copy is what it held at one instant, whole, checked, and on the disk.</summary>
internal static class SqliteCopy
{
    private const int PagesAStep = 2000;

    public static async Task Make(string from, string to, Action<string, int, int> progress, CancellationToken ct)
    {
        // Opened to write: the log of a program that was killed must be read back first.
        await using var source = await Open(from, SqliteOpenMode.ReadWrite, ct);
        await using var copy = await Open(to, SqliteOpenMode.ReadWriteCreate, ct);
        // One read transaction for the whole copy: else each step that finds new writes begins again, and under load it never ends.
        await Ask(source, "BEGIN; SELECT count(*) FROM sqlite_master", ct);
        using (var backup = raw.sqlite3_backup_init(copy.Handle, "main", source.Handle, "main"))
        {
            for (var state = raw.SQLITE_OK; state != raw.SQLITE_DONE;)
            {
                ct.ThrowIfCancellationRequested();
                state = raw.sqlite3_backup_step(backup, PagesAStep);
                if (state is not (raw.SQLITE_OK or raw.SQLITE_DONE)) throw new SqliteException(raw.sqlite3_errmsg(copy.Handle).utf8_to_string(), state);
                var pages = raw.sqlite3_backup_pagecount(backup);
                progress("Base", pages - raw.sqlite3_backup_remaining(backup), pages);
            }
        }

        await Ask(source, "ROLLBACK", ct);
        // Out of the mode that writes beside the file: the copy is one file.
        await Ask(copy, "PRAGMA journal_mode=DELETE", ct);
        if (await Ask(copy, "PRAGMA quick_check(1)", ct) is not "ok") throw new IOException("la copie de la base ne se relit pas");
    }

    private static async Task<SqliteConnection> Open(string file, SqliteOpenMode mode, CancellationToken ct)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        await connection.OpenAsync(ct);
        await Ask(connection, "PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL", ct);
        return connection;
    }

    private static async Task<object?> Ask(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(ct);
    }
}
