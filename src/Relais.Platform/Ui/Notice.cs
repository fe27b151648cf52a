using System.Text;
using Microsoft.AspNetCore.Http;

namespace Relais.Platform.Ui;

/// <summary>A sentence carried across one redirect in a short-lived cookie. Never patient data: a cookie lies on the person's disk.</summary>
public static class Notice
{
    private const string Cookie = "relais.avis";

    public static void Leave(HttpContext http, string kind, string sentence) => http.Response.Cookies.Append(
        Cookie, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{kind}|{sentence}")),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromSeconds(30), Secure = http.Request.IsHttps });

    public static (string? Kind, string? Sentence) Take(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(Cookie, out var raw) || raw.Length > 1000) return default;
        if (!http.Response.HasStarted) http.Response.Cookies.Delete(Cookie);
        Span<byte> bytes = stackalloc byte[1000];
        if (!Convert.TryFromBase64String(raw, bytes, out var length)) return default;
        var parts = Encoding.UTF8.GetString(bytes[..length]).Split('|', 2);
        return parts.Length == 2 && parts[0] is "fait" or "refus" ? (parts[0], parts[1]) : default;
    }
}
