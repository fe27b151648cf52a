using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Relais.Delegation.Work;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Requests;

namespace Relais.Delegation.Postpone;

/// <summary>POST /travail/{id}/report: out of the lists until then. POST /travail/{id}/reveil: back in them now, whoever asks. Its due date does not move.</summary>
internal static class PostponeWork
{
    public static void Map(RouteGroupBuilder work)
    {
        work.MapPost("/{id:guid}/report", Handle).RequireAuthorization(Rights.HandleWork);
        work.MapPost("/{id:guid}/reveil", (Guid id, WorkActions on) => on.On(id, "wake", (w, _) => w.Wake())).RequireAuthorization(Rights.HandleWork);
    }

    private static Task<IResult> Handle(Guid id, [FromForm(Name = "jusque")] string? until, WorkActions on, CurrentMember me, TimeProvider clock)
    {
        var now = clock.GetUtcNow().ToParis();
        var at = until switch
        {
            "heures" => now.AddHours(3),
            "semaine" => At(now.Date.AddDays(((int)DayOfWeek.Monday - (int)now.DayOfWeek + 6) % 7 + 1)),
            null or "" or "demain" => At(now.Date.AddDays(1)),
            _ => throw new Refusal("delegation.until", "Choisissez dans trois heures, demain ou lundi."),
        };
        return on.On(id, "postpone", (w, _) => w.SleepUntil(at, me.Id), mustRead: true);
    }

    private static DateTimeOffset At(DateTime day) => new DateTimeOffset(day.AddHours(8), LocalTime.Paris.GetUtcOffset(day.AddHours(8))).ToUniversalTime();
}
