namespace Relais.Platform.Store.Postgres;

/// <summary>Where the PostgreSQL of this program is, for what needs a connection of its own; null when it stands alone on SQLite.</summary>
public sealed record PostgresStore(string? Address);
