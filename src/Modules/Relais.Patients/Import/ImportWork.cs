using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Relais.Platform.Store;

namespace Relais.Patients.Import;

/// <summary>Runs confirmed imports one after another, behind the walls of who asked. What a stop cuts short is begun again from its page.</summary>
internal sealed partial class ImportWork(IServiceScopeFactory scopes, ILogger<ImportWork> log) : BackgroundService
{
    private readonly Channel<(Guid Import, Walls Walls)> asked = Channel.CreateUnbounded<(Guid, Walls)>();

    public void Ask(Guid import, Walls walls) => asked.Writer.TryWrite((import, walls));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (import, walls) in asked.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(walls);
                await scope.ServiceProvider.GetRequiredService<RunImport>().Run(import, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One file that fails must not keep the next from being entered; its page offers to begin again.
                Failed(import, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Import} stopped")]
    private partial void Failed(Guid import, Exception failure);
}
