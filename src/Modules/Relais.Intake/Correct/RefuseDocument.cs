using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Relais.Platform.Requests;
using Relais.Platform.Ui;

namespace Relais.Intake.Correct;

/// <summary>
/// POST /documents/{id}/refus: a held part that cannot be used (unreadable, not for this practice) is refused with a reason.
/// The bytes stay, the counts show it, the journal says who. Readable clinical content is not refused: it goes to a doctor.
/// </summary>
internal static class RefuseDocument
{
    public static void Map(RouteGroupBuilder documents) => documents.MapPost("/{id:guid}/refus", Handle).RequireAuthorization(Rights.ConfirmIdentity);

    private static async Task<IResult> Handle(Guid id, [FromForm(Name = "raison")] string? reason, HttpContext http, AmendDocument amend, RefusePart refuse)
    {
        if (await amend.Find(id, http.RequestAborted) is not { } document) return TypedResults.NotFound();
        await refuse.Of(document, reason, http.RequestAborted);
        return ActionFilter.Back(http, "/corbeille");
    }
}
