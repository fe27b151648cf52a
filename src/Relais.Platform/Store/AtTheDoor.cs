using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Relais.Platform.Store;

/// <summary>
/// What is asked of the base before anybody is known, in plain SQL and of tables without walls: the model of the entity framework, half a
/// second of each start, is not waited for to open the doors.
/// </summary>
public sealed class AtTheDoor(StoreAddress store, IEnumerable<ModelPart> parts)
{
    /// <summary>
    /// True when the base is a file that this same build has recognised before: nothing is left to make or to compare. A base on
    /// PostgreSQL remembers no build, since nodes of several share it.
    /// </summary>
    public async Task<bool> Recognises(CancellationToken ct)
    {
        if (store.IsPostgres || !File.Exists(store.Database)) return false;
        try
        {
            if (!(await ReadUnwalled("SELECT \"Build\" FROM platform_schema", row => row.GetString(0), ct)).Contains(Build)) return false;
            _ = await ReadUnwalled("PRAGMA journal_mode=WAL", row => row.GetString(0), ct);
            return true;
        }
        catch (DbException)
        {
            // No such table, or no base at all: whoever makes the schema says what is wrong.
            return false;
        }
    }

    /// <summary>True when a practice of this base has a key; false where no base is made yet.</summary>
    public async Task<bool> HoldsKeys(CancellationToken ct)
    {
        if (!store.IsPostgres && !File.Exists(store.Database)) return false;
        var made = store.IsPostgres ? "SELECT to_regclass('platform_key') IS NOT NULL" : "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'platform_key')";
        if (await ReadUnwalled(made, row => Convert.ToBoolean(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture), ct) is not [true]) return false;
        return (await ReadUnwalled("SELECT 1 FROM platform_key LIMIT 1", _ => true, ct)).Count > 0;
    }

    /// <param name="sql">Of tables that no wall stands around; it takes no value from outside.</param>
    public async Task<List<T>> ReadUnwalled<T>(string sql, Func<DbDataReader, T> row, CancellationToken ct)
    {
        await using var connection = store.Connect();
        await connection.OpenAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<T>();
        while (await reader.ReadAsync(ct)) rows.Add(row(reader));
        return rows;
    }

    /// <summary>An id as either base keeps it.</summary>
    public static Guid IdIn(DbDataReader row, int column) => row.GetValue(column) is byte[] bytes ? new Guid(bytes, bigEndian: true) : row.GetGuid(column);

    /// <summary>The rooms that bring tables, each as it was compiled, and the framework they stand on.</summary>
    internal string Build => string.Join(' ', parts.Select(p => p.Assembly).Append(typeof(AtTheDoor).Assembly).Append(typeof(DbContext).Assembly).Distinct()
        .Select(a => a.ManifestModule.ModuleVersionId.ToString("N")[..12]).Order(StringComparer.Ordinal).Append(Environment.Version.ToString(3)));
}
