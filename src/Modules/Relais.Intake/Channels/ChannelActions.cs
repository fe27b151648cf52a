using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Relais.Platform.Requests;
using Relais.Platform.Ui;

namespace Relais.Intake.Channels;

/// <summary>POST /reglages/canaux/{id}/suspension and /reprise: the button of a channel's page.</summary>
internal static class ChannelActions
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var channels = routes.MapActions("/reglages/canaux");
        channels.MapPost("/{id:guid}/suspension", (Guid id, HttpContext http, KeepChannels keep) => On(id, http, keep, (channel, ct) => keep.Suspend(channel, ct), c => $"« {c.Label} » est suspendu : rien n'entre plus par là. {ChannelWords.Stops(c.Kind)}"))
            .RequireAuthorization(Rights.ManagePractice);
        channels.MapPost("/{id:guid}/reprise", (Guid id, HttpContext http, KeepChannels keep) => On(id, http, keep, (channel, ct) => keep.Resume(channel, ct), c => $"« {c.Label} » reprend."))
            .RequireAuthorization(Rights.ManagePractice);
    }

    private static async Task<IResult> On(Guid id, HttpContext http, KeepChannels keep, Func<Channel, CancellationToken, Task> act, Func<Channel, string> done)
    {
        if (await keep.Find(id, http.RequestAborted) is not { } channel) return TypedResults.NotFound();
        await act(channel, http.RequestAborted);
        Notice.Leave(http, "fait", done(channel));
        return ActionFilter.See($"/reglages/canaux/{id}");
    }
}
