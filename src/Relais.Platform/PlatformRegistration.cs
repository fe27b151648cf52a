using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relais.Platform.Blobs;
using Relais.Platform.Jobs;
using Relais.Platform.Journal;
using Relais.Platform.Keys;
using Relais.Platform.Live;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Platform;

/// <summary>What every module stands on, in one call.</summary>
public static class PlatformRegistration
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, RelaisFolder folder, string database) => services
        .AddSingleton(TimeProvider.System)
        .AddSingleton(folder)
        // Made when first asked for: a command that only reads a file leaves no folder behind.
        .AddSingleton(s => new RecoveryKey(folder, Environment.GetEnvironmentVariable("RELAIS_RECOVERY_KEY"),
            () => Task.Run(() => s.GetRequiredService<AtTheDoor>().HoldsKeys(CancellationToken.None)).GetAwaiter().GetResult()))
        .AddSingleton<KeyRing>()
        .AddRelaisDb(new StoreAddress(database))
        .AddScoped<BlobStore>()
        .AddSingleton<JournalHeads>()
        .AddScoped<JournalChain>()
        .AddScoped<CurrentMember>()
        .AddSingleton<LiveUpdates>();

    /// <summary>The background work of a serving program; commands that run and end do without.</summary>
    public static IServiceCollection AddPlatformWork(this IServiceCollection services) => services.AddSingleton<OpenDoors>().AddSingleton<EveryPractice>().AddHostedService<JournalSealer>().AddHostedService<NodeBell>();

    /// <summary>Cookies that every node on the same database opens.</summary>
    public static void AddCookieKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("relais");
        services.AddSingleton<CookieKeys>().AddOptions<KeyManagementOptions>().Configure<CookieKeys>((options, keys) => options.XmlRepository = keys);
        // It warns that no encryptor is set; the repository itself seals what it keeps.
        services.AddLogging(log => log.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
    }

    public static void MapPlatform(this IEndpointRouteBuilder routes) => LiveUpdates.Map(routes);
}
