using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Relais.Platform.Store;

/// <summary>Chooses the provider by the form of the address: <c>postgres://…</c> or <c>Host=…</c> is PostgreSQL, all else a SQLite file.</summary>
public static class StoreRegistration
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddRelaisDb(string database) => services
            .AddSingleton<WriteGate>()
            .AddSingleton<Live.Announcements>()
            .AddScoped<CurrentWalls>()
            .AddDbContext<RelaisDb>(options => Use(options, database));
    }

    private static void Use(DbContextOptionsBuilder options, string database)
    {
        if (database.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) || database.Contains("Host=", StringComparison.OrdinalIgnoreCase))
            options.UseNpgsql(PostgresAddress(database));
        else
            options.UseSqlite(new SqliteConnectionStringBuilder { DataSource = database, Pooling = true }.ToString()).AddInterceptors(new SqlitePragmas());
    }

    private static string PostgresAddress(string database)
    {
        if (!Uri.TryCreate(database, UriKind.Absolute, out var uri) || !uri.Scheme.StartsWith("postgres", StringComparison.Ordinal)) return database;
        var credentials = uri.UserInfo.Split(':', 2);
        return new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host, Port = uri.Port > 0 ? uri.Port : 5432, Database = uri.AbsolutePath.Trim('/'),
            Username = Uri.UnescapeDataString(credentials[0]), Password = credentials.Length > 1 ? Uri.UnescapeDataString(credentials[1]) : null,
        }.ToString();
    }
}
