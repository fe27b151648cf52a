using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Relais.Platform.Requests;

/// <summary>
/// What is typed in an address or a form is text: signs that no keyboard types, which the database or the comparison of names would
/// refuse later as a failure of ours, are refused here, once for all pages. Files are read by the codecs, who take anything.
/// </summary>
public static class ReadableText
{
    private const string Words = "<!doctype html><html lang=fr><title>Relais</title><p>Ce texte contient des signes qui ne s'écrivent pas : retapez-le. <a href=\"/\">Revenir à ma journée</a></p></html>";

    public static IApplicationBuilder UseReadableText(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.Request.Query.All(q => IsText(q.Value)) && await FormIsText(http))
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(Words, http.RequestAborted);
    });

    private static async Task<bool> FormIsText(HttpContext http)
    {
        if (http.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true) return true;
        try
        {
            return (await http.Request.ReadFormAsync(http.RequestAborted)).All(f => IsText(f.Value));
        }
        catch (InvalidDataException)
        {
            return false;   // the server itself refuses a null character
        }
    }

    private static bool IsText(StringValues values)
    {
        foreach (var value in values)
            foreach (var sign in (value ?? "").EnumerateRunes())
                if ((Rune.IsControl(sign) && sign.Value is not ('\t' or '\n' or '\r')) || (sign.Value & 0xFFFE) == 0xFFFE) return false;
        return true;
    }
}
