using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Relais.Platform.Requests;
using Relais.Platform.Ui;

namespace Relais.Intake.Correct;

/// <summary>
/// POST /documents/{id}/nature: a person says what it is. From clinical to administrative is a doctor's word: the desk never
/// lowers a class.
/// </summary>
internal static class CorrectKind
{
    public static void Map(RouteGroupBuilder documents) => documents.MapPost("/{id:guid}/nature", Handle).RequireAuthorization(Rights.ConfirmIdentity);

    private static async Task<IResult> Handle(Guid id, [FromForm(Name = "nature")] string? code, HttpContext http, AmendDocument amend, SayKind say)
    {
        if (await amend.Find(id, http.RequestAborted) is not { } document) return TypedResults.NotFound();
        await say.Of(document, code, http.RequestAborted);
        return ActionFilter.Back(http, "/corbeille");
    }
}
