using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Relais.Platform.Store;

namespace Relais.Platform.Jobs;

/// <summary>
/// Background work waits here until the doors are open and the model of the store is made, half a second later: whoever stood before the
/// doors has the processor first.
/// </summary>
public sealed class OpenDoors(IServiceScopeFactory scopes, IHostApplicationLifetime life)
{
    private static readonly TimeSpan FirstCome = TimeSpan.FromMilliseconds(500);
    private readonly Lock making = new();
    private Task? made;

    /// <summary>Comes back at once to whoever asks later.</summary>
    public Task Wait(CancellationToken ct)
    {
        lock (making) made ??= MakeModel();
        return made.WaitAsync(ct);
    }

    private async Task MakeModel()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (life.ApplicationStarted.Register(open.SetResult)) await open.Task;
        await Task.Delay(FirstCome, life.ApplicationStopping);
        await using var scope = scopes.CreateAsyncScope();
        _ = scope.ServiceProvider.GetRequiredService<RelaisDb>().Model;
    }
}
