using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Relais.Platform.Jobs;
using Relais.Platform.Store;

namespace Relais.Intake.Count;

/// <summary>At start and every quarter of an hour, signs the counts of days that closed since, practice by practice inside its own walls.</summary>
internal sealed class CountSigner(IServiceScopeFactory scopes, OpenDoors doors, EveryPractice practices, ILogger<CountSigner> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await doors.Wait(stoppingToken);
        using var quarter = new PeriodicTimer(TimeSpan.FromMinutes(15));
        do
        {
            try
            {
                await SignAll(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "The counts could not be signed; the next quarter of an hour tries again");
            }
        }
        while (await quarter.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SignAll(CancellationToken ct)
    {
        foreach (var controller in await practices.Now(ct))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(Walls.OfPractices(controller.Territory, [controller.Practice]));
            await scope.ServiceProvider.GetRequiredService<SignCounts>().Sign(controller.Practice, ct);
        }
    }
}
