using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Platform.Live;

/// <summary>
/// Tells open browsers that a practice changed: a topic and a number, never content. Each reloads its own frame under its own
/// rights. One stream a browser; a heartbeat keeps proxies from cutting it, and asks whether the session still holds.
/// </summary>
public sealed class LiveUpdates
{
    private readonly ConcurrentDictionary<long, (CurrentMember Member, Channel<PracticeId> Mail)> listeners = new();
    private readonly IServiceScopeFactory scopes;
    private long names;

    public LiveUpdates(Announcements announcements, IServiceScopeFactory scopes)
    {
        this.scopes = scopes;
        announcements.Committed += Tell;
        announcements.Missed += TellAll;
    }

    /// <summary>How long a stream may be silent, and how long it may outlive its session.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/direct", (HttpContext http, LiveUpdates live, CurrentMember me, IHostApplicationLifetime life) => live.Stream(http, me, life))
            .RequireAuthorization(Rights.SignedIn);

    private void Tell(TerritoryId territory, PracticeId practice)
    {
        foreach (var (member, mail) in listeners.Values)
            if (member.Territory == territory && member.Serves(practice)) mail.Writer.TryWrite(practice);
    }

    private void TellAll()
    {
        foreach (var (member, mail) in listeners.Values)
            foreach (var practice in member.Practices) mail.Writer.TryWrite(practice);
    }

    private async Task Stream(HttpContext http, CurrentMember me, IHostApplicationLifetime life)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        var mail = Channel.CreateBounded<PracticeId>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });
        var name = Interlocked.Increment(ref names);
        listeners[name] = (me, mail);
        try
        {
            await http.Response.WriteAsync(": ouvert\n\n", end.Token);
            await http.Response.Body.FlushAsync(end.Token);
            var seen = Stopwatch.GetTimestamp();
            while (!end.IsCancellationRequested)
            {
                var changed = await News(mail, end.Token);
                if (Stopwatch.GetElapsedTime(seen) >= Heartbeat)
                {
                    if (!await StillHolds(http, me, end.Token)) return;
                    seen = Stopwatch.GetTimestamp();
                }

                await Say(http, changed, end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The browser left or the program stops: nothing to say to anyone.
        }
        finally
        {
            listeners.TryRemove(name, out _);
        }
    }

    /// <summary>The practices that changed, gathered over a moment; none when a heartbeat went by in silence.</summary>
    private async Task<IReadOnlySet<PracticeId>> News(Channel<PracticeId> mail, CancellationToken ct)
    {
        var changed = new HashSet<PracticeId>();
        using var heartbeat = CancellationTokenSource.CreateLinkedTokenSource(ct);
        heartbeat.CancelAfter(Heartbeat);
        try
        {
            await mail.Reader.WaitToReadAsync(heartbeat.Token);
            await Task.Delay(200, ct);
            while (mail.Reader.TryRead(out var practice)) changed.Add(practice);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Nothing happened.
        }

        return changed;
    }

    private static async Task Say(HttpContext http, IReadOnlySet<PracticeId> changed, CancellationToken ct)
    {
        foreach (var practice in changed) await http.Response.WriteAsync($"event: change\ndata: {practice}\n\n", ct);
        if (changed.Count == 0) await http.Response.WriteAsync(": là\n\n", ct);
        await http.Response.Body.FlushAsync(ct);
    }

    /// <remarks>In a scope of its own: that of the request is as old as the stream.</remarks>
    private async Task<bool> StillHolds(HttpContext http, CurrentMember me, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentWalls>().Stand(me.Walls());
        return await scope.ServiceProvider.GetRequiredService<OpenSessions>().Holds(http.User, me, ct);
    }
}
