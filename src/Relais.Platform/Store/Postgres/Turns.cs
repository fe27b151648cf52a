using System.Buffers.Binary;
using Npgsql;
using Relais.Kernel;

namespace Relais.Platform.Store.Postgres;

/// <summary>
/// Of several nodes on one PostgreSQL, one at a time does a given work for a given practice; the others leave it and look again.
/// A turn is a lock of its own connection: a node that dies gives it back at once. On SQLite there is one program: its turn always.
/// </summary>
public sealed class Turns(PostgresStore store)
{
    /// <summary>The turn, to be given back; null when another node has it.</summary>
    public async Task<IAsyncDisposable?> Take(string work, PracticeId practice, CancellationToken ct)
    {
        if (store.Address is null) return NoLock.Instance;
        var connection = new NpgsqlConnection(store.Address);
        try
        {
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock(hashtext($1), $2)", connection)
            {
                Parameters = { new() { Value = work }, new() { Value = Fold(practice) } },
            };
            if (await command.ExecuteScalarAsync(ct) is true) return new Turn(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    /// <remarks>Two practices that fold alike only wait for each other now and then.</remarks>
    private static int Fold(PracticeId practice)
    {
        Span<byte> bytes = stackalloc byte[16];
        practice.Value.TryWriteBytes(bytes, true, out _);
        return BinaryPrimitives.ReadInt32BigEndian(bytes[12..]);
    }

    private sealed class Turn(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", connection);
                await command.ExecuteNonQueryAsync(CancellationToken.None);
            }
            catch (NpgsqlException)
            {
                // The connection is lost, and the lock with it.
            }

            await connection.DisposeAsync();
        }
    }

    private sealed class NoLock : IAsyncDisposable
    {
        public static readonly NoLock Instance = new();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
