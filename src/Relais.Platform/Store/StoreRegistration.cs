using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform.Store.Postgres;

namespace Relais.Platform.Store;

/// <summary>Chooses the provider by the form of the address: <c>postgres://…</c> or <c>Host=…</c> is PostgreSQL, all else a SQLite file.</summary>
public static class StoreRegistration
{
    private static readonly TerritorySetting Setting = new();
    private static readonly PlainText Text = new();

    extension(IServiceCollection services)
    {
        public IServiceCollection AddRelaisDb(string database) => services
            .AddSingleton<WriteGate>()
            .AddSingleton<Live.Announcements>()
            .AddSingleton(new PostgresStore(PostgresAddress.Is(database) ? PostgresAddress.ToNpgsql(database) : null))
            .AddSingleton<Turns>()
            .AddScoped<CurrentWalls>()
            .AddDbContext<RelaisDb>(options => Use(options, database));
    }

    private static void Use(DbContextOptionsBuilder options, string database)
    {
        if (PostgresAddress.Is(database))
            options.UseNpgsql(PostgresAddress.ToNpgsql(database)).AddInterceptors(Setting, Text);
        else
            options.UseSqlite(new SqliteConnectionStringBuilder { DataSource = database, Pooling = true }.ToString()).AddInterceptors(new SqlitePragmas());
    }
}
