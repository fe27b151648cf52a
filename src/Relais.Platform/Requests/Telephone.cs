using Microsoft.AspNetCore.Http;

namespace Relais.Platform.Requests;

/// <summary>Whether a telephone asks: what does not fit on its screen is then not opened for it, nor told as read.</summary>
public static class Telephone
{
    /// <summary>By the client hint, else by the word that browsers of telephones put in their name; false when neither tells.</summary>
    public static bool Asks(HttpRequest request) => request.Headers["Sec-CH-UA-Mobile"].ToString() switch
    {
        "?1" => true,
        "?0" => false,
        _ => request.Headers.UserAgent.ToString().Contains("Mobi", StringComparison.Ordinal),
    };
}
