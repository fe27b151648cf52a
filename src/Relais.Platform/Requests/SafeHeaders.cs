using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Relais.Platform.Requests;

/// <summary>The headers of every answer: nothing foreign runs, nothing is framed, pages are not kept by caches.</summary>
public static class SafeHeaders
{
    private const string Policy = "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-{0}'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>The nonce of this answer, for the one style sheet that Turbo writes itself (its progress bar).</summary>
    public static string NonceOf(HttpContext http)
    {
        if (http.Items[typeof(SafeHeaders)] is string known) return known;
        var made = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        http.Items[typeof(SafeHeaders)] = made;
        return made;
    }

    public static IApplicationBuilder UseSafeHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            if (!headers.ContainsKey("Content-Security-Policy")) headers.ContentSecurityPolicy = string.Format(CultureInfo.InvariantCulture, Policy, NonceOf(http));
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            if (!headers.ContainsKey("Cache-Control")) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(http);
    });
}
