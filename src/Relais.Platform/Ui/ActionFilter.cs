using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;

namespace Relais.Platform.Ui;

/// <summary>
/// What every action of a page answers when it cannot be done: a refusal and a conflict come back on the page they came from,
/// in words. To a script that asks for JSON, one 422 or 409.
/// </summary>
public static class ActionFilter
{
    /// <summary>A group of page actions: forms post here, a 303 leads back, a refusal is told on the page.</summary>
    public static RouteGroupBuilder MapActions(this IEndpointRouteBuilder routes, string prefix)
    {
        var group = routes.MapGroup(prefix);
        group.DisableAntiforgery();   // same-origin is checked for every unsafe method, forms or not (SameOrigin)
        group.AddEndpointFilter(async (context, next) =>
        {
            try
            {
                return await next(context);
            }
            catch (Refusal refusal)
            {
                return Answer(context.HttpContext, StatusCodes.Status422UnprocessableEntity, refusal.Reason, refusal.Message);
            }
            catch (DbUpdateConcurrencyException)
            {
                return Answer(context.HttpContext, StatusCodes.Status409Conflict, "platform.conflict", "Quelqu'un vient de changer cet élément : voici son état à jour.");
            }
        });
        return group;
    }

    /// <summary>Back to the page the form names in <c>retour</c>; only a path of this site is followed.</summary>
    public static IResult Back(HttpContext http, string fallback)
    {
        var to = http.Request.HasFormContentType ? http.Request.Form["retour"].ToString() : "";
        return See(IsLocal(to) ? to : fallback);
    }

    /// <summary>303: the answer to a POST that was done is a page to GET.</summary>
    public static IResult See(string path) => new SeeOther(path);

    /// <summary>True for a path of this site: what leads elsewhere, however it is written, is never followed.</summary>
    public static bool IsLocal(string path) => path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains('\\') && !path.Any(char.IsControl);

    private static IResult Answer(HttpContext http, int status, string reason, string sentence)
    {
        if (http.Request.Headers.Accept.ToString().Contains("json", StringComparison.Ordinal))
            return TypedResults.Json(new { code = reason, message = sentence }, statusCode: status);
        Notice.Leave(http, "refus", sentence);
        var back = http.Request.Headers.Referer.ToString() is { Length: > 0 } referer && Uri.TryCreate(referer, UriKind.Absolute, out var uri) ? uri.PathAndQuery : "/";
        return See(IsLocal(back) ? back : "/");
    }

    private sealed class SeeOther(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
