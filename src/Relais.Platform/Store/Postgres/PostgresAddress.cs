using Npgsql;

namespace Relais.Platform.Store.Postgres;

/// <summary>The two forms an address of PostgreSQL comes in: <c>postgres://member:secret@host:port/base?option=value</c>, and Npgsql's own <c>Host=…</c>.</summary>
public static class PostgresAddress
{
    public static bool Is(string database) =>
        database.StartsWith("postgres:", StringComparison.OrdinalIgnoreCase) || database.StartsWith("postgresql:", StringComparison.OrdinalIgnoreCase)
        || database.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    public static string ToNpgsql(string database)
    {
        if (!Uri.TryCreate(database, UriKind.Absolute, out var uri) || !uri.Scheme.StartsWith("postgres", StringComparison.Ordinal)) return Safe(new(database));
        var credentials = uri.UserInfo.Split(':', 2);
        var address = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host, Port = uri.Port > 0 ? uri.Port : 5432, Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')),
            Username = Uri.UnescapeDataString(credentials[0]), Password = credentials.Length > 1 ? Uri.UnescapeDataString(credentials[1]) : null,
        };
        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(o => o.Split('=', 2)))
            address[Uri.UnescapeDataString(option[0])] = Uri.UnescapeDataString(option.ElementAtOrDefault(1) ?? "");
        return Safe(address);
    }

    // A connection that goes back to the pool forgets its territory: the reset may not be turned off in the address.
    private static string Safe(NpgsqlConnectionStringBuilder address)
    {
        (address.NoResetOnClose, address.Multiplexing) = (false, false);
        // The few statements of a batch of mail come again and again: the server reads and plans each once for a connection.
        if (address.MaxAutoPrepare == 0) (address.MaxAutoPrepare, address.AutoPrepareMinUsages) = (200, 2);
        if (address.ApplicationName is null or "") address.ApplicationName = "relais";
        return address.ToString();
    }
}
