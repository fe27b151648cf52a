using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relais.Platform.Keys;
using Relais.Platform.Store;

namespace Relais.Platform.Jobs;

/// <summary>The practices this program keeps, for background work: whoever holds a key has a desk.</summary>
public sealed class EveryPractice(IServiceScopeFactory scopes, OpenDoors doors, ILogger<EveryPractice> log)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    /// <summary>Those of now. Throws when the database is away.</summary>
    public async Task<List<ControllerKey>> Now(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RelaisDb>().Set<ControllerKey>().AsNoTracking().ToListAsync(ct);
    }

    /// <summary>Those there are when the doors open. A database that is away at that moment is asked again each second: work that began without it would never begin.</summary>
    public async Task<List<ControllerKey>> AtOpening(CancellationToken ct)
    {
        await doors.Wait(ct);
        while (true)
        {
            try
            {
                return await Now(ct);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning("The practices could not be listed ({Fault}); trying again in a second", fault.GetType().Name);
                await Task.Delay(BetweenTries, ct);
            }
        }
    }
}
