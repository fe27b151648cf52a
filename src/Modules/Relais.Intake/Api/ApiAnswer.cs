using Microsoft.AspNetCore.Http;
using Relais.Kernel;

namespace Relais.Intake.Api;

/// <summary>What the API says when it does not do what was asked: a stable code, and a French sentence to show.</summary>
internal sealed record ApiAnswer(string Code, string Message)
{
    public static IResult Of(int status, string code, string message) => TypedResults.Json(new ApiAnswer(code, message), statusCode: status);

    public static IResult NoKey(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return Of(StatusCodes.Status401Unauthorized, "api.key", "Donnez la clé de ce logiciel : Authorization: Bearer relais_….");
    }

    /// <summary>The practice suspended this way in: nothing was taken, and the same may be sent again (RFC 9110 §15.6.4).</summary>
    public static IResult Later(HttpContext http, Refusal refusal)
    {
        http.Response.Headers.RetryAfter = "3600";
        return Of(StatusCodes.Status503ServiceUnavailable, refusal.Reason, refusal.Message);
    }

    public static IResult TooBig() => Of(StatusCodes.Status413PayloadTooLarge, "intake.too-big", "Ce fichier dépasse 60 Mo : envoyez-le en plusieurs fois.");
}
