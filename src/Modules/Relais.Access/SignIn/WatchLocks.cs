using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Relais.Access.SignIn;

/// <summary>Each minute, tells the locks that are over. An account opens again at its time whether this was done or not.</summary>
internal sealed class WatchLocks(IServiceScopeFactory scopes, TimeProvider clock, ILogger<WatchLocks> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minute = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await minute.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Locks>().TellEnded(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "The ends of locks could not be told; the next minute tries again");
            }
        }
    }
}
