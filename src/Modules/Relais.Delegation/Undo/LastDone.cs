using Microsoft.AspNetCore.Http;

namespace Relais.Delegation.Undo;

/// <summary>Names the last step in a cookie that lives as long as undo does. An id, nothing else.</summary>
internal static class LastDone
{
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(10);
    private const string Cookie = "relais.fait";

    public static void Leave(HttpContext http, Guid step) => http.Response.Cookies.Append(Cookie, step.ToString("N"),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = Window, Secure = http.Request.IsHttps });

    public static Guid? Read(HttpContext http) => Guid.TryParseExact(http.Request.Cookies[Cookie], "N", out var id) ? id : null;

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Cookie);
}
