using System.Net;
using AngleSharp.Dom;
using Relais.Access.SignIn;

namespace Relais.Desk.Specs.Houses;

/// <summary>Signs a member in as a person does: name, password, then the code of the authenticator.</summary>
internal static class Door
{
    public static async Task<HttpClient> Enter(HttpClient browser, string login)
    {
        using var first = await Send(browser, "/connexion", ("Input.Login", login), ("Input.Password", Town.Password));
        Assert.Equal("/connexion/code", Where(first));
        // Identity reads the machine's clock for codes, whatever the house's clock says.
        using var second = await Send(browser, "/connexion/code", ("Input.Code", Totp.Now(Town.TotpSecret, DateTimeOffset.UtcNow)));
        Assert.Equal("/", Where(second));
        return browser;
    }

    /// <summary>Fills the one form of a page and sends it with what the page hid in it.</summary>
    public static async Task<HttpResponseMessage> Send(HttpClient browser, string page, params (string Name, string? Value)[] fields)
    {
        var form = (await browser.Page(page)).QuerySelector("main form[method=post], form.porte")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")));
        return await browser.Post(page, [.. hidden, .. fields]);
    }

    private static string Where(HttpResponseMessage response)
    {
        Assert.True(response.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther, $"The door answered {(int)response.StatusCode}");
        return new Uri(new Uri("http://val.test"), response.Headers.Location!).AbsolutePath;
    }
}
