using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform.Store.Postgres;

namespace Relais.Platform.Store;

/// <summary>Chooses the provider by the form of the address.</summary>
public static class StoreRegistration
{
    private static readonly TerritorySetting Setting = new();
    private static readonly PlainText Text = new();

    extension(IServiceCollection services)
    {
        public IServiceCollection AddRelaisDb(StoreAddress store) => services
            .AddSingleton(store)
            .AddSingleton<AtTheDoor>()
            .AddSingleton<WriteGate>()
            .AddSingleton<Live.Announcements>()
            .AddSingleton(new PostgresStore(store.IsPostgres ? store.Connection : null))
            .AddSingleton<Turns>()
            .AddScoped<CurrentWalls>()
            .AddScoped<SchemaMaker>()
            .AddDbContext<RelaisDb>(options => Use(options, store));
    }

    private static void Use(DbContextOptionsBuilder options, StoreAddress store)
    {
        if (store.IsPostgres)
            options.UseNpgsql(store.Connection).AddInterceptors(Setting, Text);
        else
            options.UseSqlite(store.Connection).AddInterceptors(new SqlitePragmas());
    }
}
