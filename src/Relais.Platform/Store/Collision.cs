using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Relais.Platform.Store;

/// <summary>Tells apart, among what a save may throw, that another hand was first and that the database is away: neither is a bug.</summary>
public static class Collision
{
    private const int SqliteUnique = 2067, SqlitePrimaryKey = 1555;

    /// <summary>True when the row changed meanwhile, or a row with the same unique key was written first: read again and try again.</summary>
    public static bool Is(Exception fault) => fault switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure } } => true,
        DbUpdateException { InnerException: SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey } } => true,
        _ => false,
    };

    /// <summary>True when the server is stopping, starting, unreachable or has cut this connection: nothing is wrong with what was asked.</summary>
    public static bool IsAway(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
            if (cause is NpgsqlException { IsTransient: true } or System.Net.Sockets.SocketException || cause is NpgsqlException { InnerException: IOException }
                || cause is PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow }) return true;
        return false;
    }
}
