using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Relais.Kernel;
using Relais.Platform.Requests;

namespace Relais.Platform.Live;

/// <summary>
/// Tells open browsers that a practice changed: a topic and a number, never content. Each reloads its own frame under its own
/// rights. One stream a browser; a heartbeat of 15 s keeps proxies from cutting it.
/// </summary>
public sealed class LiveUpdates
{
    private readonly ConcurrentDictionary<long, (CurrentMember Member, Channel<PracticeId> Mail)> listeners = new();
    private long names;

    public LiveUpdates(Announcements announcements)
    {
        announcements.Committed += Tell;
        announcements.Missed += TellAll;
    }

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
            while (!end.IsCancellationRequested) await Beat(http, mail, end.Token);
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

    private static async Task Beat(HttpContext http, Channel<PracticeId> mail, CancellationToken ct)
    {
        using var heartbeat = CancellationTokenSource.CreateLinkedTokenSource(ct);
        heartbeat.CancelAfter(TimeSpan.FromSeconds(15));
        try
        {
            await mail.Reader.WaitToReadAsync(heartbeat.Token);
            var changed = new HashSet<PracticeId>();
            await Task.Delay(200, ct);
            while (mail.Reader.TryRead(out var practice)) changed.Add(practice);
            foreach (var practice in changed) await http.Response.WriteAsync($"event: change\ndata: {practice}\n\n", ct);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            await http.Response.WriteAsync(": là\n\n", ct);
        }

        await http.Response.Body.FlushAsync(ct);
    }
}
