using Npgsql;

namespace Relais.Platform.Store.Postgres;

/// <summary>
/// What this node does and the others on the same PostgreSQL leave to it, for as long as it goes on: locks of one connection, so that a
/// node that dies gives all back at once. On SQLite there is one program, and all is its own.
/// </summary>
public sealed class Claims(PostgresStore store) : IAsyncDisposable
{
    private NpgsqlConnection? connection;

    /// <summary>False once the connection was lost, and every claim with it: another node may have them already.</summary>
    public async Task<bool> Stand(CancellationToken ct)
    {
        if (store.Address is null) return true;
        if (connection is null) return false;
        try
        {
            await Ask("SELECT true", "", ct);
            return true;
        }
        catch (NpgsqlException)
        {
            await Lose();
            return false;
        }
    }

    /// <summary>True when the thing is this node's from now on; false when another has it.</summary>
    public async Task<bool> Take(string thing, CancellationToken ct)
    {
        if (store.Address is null) return true;
        try
        {
            if (connection is null)
            {
                connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(store.Address) { Pooling = false, KeepAlive = 15 }.ToString());
                await connection.OpenAsync(ct);
            }

            return await Ask("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", thing, ct);
        }
        catch (NpgsqlException)
        {
            await Lose();
            throw;
        }
    }

    /// <summary>Gives it back.</summary>
    public async Task Leave(string thing)
    {
        if (connection is null) return;
        try
        {
            await Ask("SELECT pg_advisory_unlock(hashtextextended($1, 0))", thing, CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            await Lose();   // and the lock with it
        }
    }

    public async ValueTask DisposeAsync() => await Lose();

    private async Task<bool> Ask(string sql, string thing, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        if (thing.Length > 0) command.Parameters.Add(new() { Value = thing });
        return await command.ExecuteScalarAsync(ct) is true;
    }

    private async Task Lose()
    {
        if (connection is not null) await connection.DisposeAsync();
        connection = null;
    }
}
