using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Relais.Platform.Requests;
using Relais.Platform.Ui;

namespace Relais.Intake.Receive.Mailboxes;

/// <summary>POST /reglages/boites/{id}/essai, /arret and /reprise: the buttons beside each mailbox.</summary>
internal static class MailboxActions
{
    private const string Page = "/reglages/boites";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var boxes = routes.MapActions(Page);
        boxes.MapPost("/{id:guid}/essai", Try).RequireAuthorization(Rights.ManagePractice);
        boxes.MapPost("/{id:guid}/arret", Stop).RequireAuthorization(Rights.ManagePractice);
        boxes.MapPost("/{id:guid}/reprise", Resume).RequireAuthorization(Rights.ManagePractice);
    }

    private static Task<IResult> Try(Guid id, HttpContext http, SetUpMailbox setUp, CurrentMember me) => On(id, http, setUp, me, async box =>
    {
        var fault = await setUp.Try(box, http.RequestAborted);
        Notice.Leave(http, fault is null ? "fait" : "refus", fault is null ? "La boîte s'ouvre : identifiant, chiffrement et dossier sont bons." : $"{fault.Message} {MailboxWords.ToDo(fault.Code)}");
    });

    private static Task<IResult> Stop(Guid id, HttpContext http, SetUpMailbox setUp, CurrentMember me) => On(id, http, setUp, me, async box =>
    {
        await setUp.Stop(box, me.Id, http.RequestAborted);
        Notice.Leave(http, "fait", "La boîte n'est plus relevée. Ses messages y restent.");
    });

    private static Task<IResult> Resume(Guid id, HttpContext http, SetUpMailbox setUp, CurrentMember me) => On(id, http, setUp, me, async box =>
    {
        await setUp.Resume(box, http.RequestAborted);
        Notice.Leave(http, "fait", "La relève reprend.");
    });

    private static async Task<IResult> On(Guid id, HttpContext http, SetUpMailbox setUp, CurrentMember me, Func<Mailbox, Task> act)
    {
        if (await setUp.Find(id, http.RequestAborted) is not { } box) return TypedResults.NotFound();
        me.MustHave(Rights.ManagePractice, box.Practice);
        await act(box);
        return ActionFilter.See(Page);
    }
}
