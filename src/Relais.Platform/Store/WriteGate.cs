using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Relais.Platform.Store;

/// <summary>
/// On SQLite, the one door all writes of this process go through, in turn: writers that wait here do not spin on a busy
/// database. On PostgreSQL the door is always open.
/// </summary>
public sealed class WriteGate
{
    private readonly SemaphoreSlim door = new(1, 1);

    internal async ValueTask<IDisposable?> Enter(DatabaseFacade database, CancellationToken cancellation)
    {
        if (!database.IsSqlite() || database.CurrentTransaction is not null) return null;
        await door.WaitAsync(cancellation);
        return new Turn(door);
    }

    private sealed class Turn(SemaphoreSlim door) : IDisposable
    {
        public void Dispose() => door.Release();
    }
}
