using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Relais.Platform.Requests;

/// <summary>
/// Refuses an unsafe request that another site made our user's browser send (Fetch Metadata, then Origin). The API takes keys,
/// not cookies, and is left alone.
/// </summary>
public static class SameOrigin
{
    public static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (IsUnsafe(http.Request) && !http.Request.Path.StartsWithSegments("/api") && !IsOurs(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await next(http);
    });

    private static bool IsUnsafe(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method));

    private static bool IsOurs(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is "same-origin" or "none";
        // Behind a proxy the scheme is the one the proxy told (`--behind-proxy`): a browser names the origin it sees.
        var origin = request.Headers.Origin.ToString();
        return origin == $"{request.Scheme}://{request.Host}";
    }
}
