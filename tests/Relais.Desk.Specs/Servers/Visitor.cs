using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Relais.Access.SignIn;

namespace Relais.Desk.Specs.Servers;

/// <summary>Somebody at a browser without script: reads a page, fills its form, follows where it leads.</summary>
internal sealed class Visitor(Uri address) : IDisposable
{
    // A code opens once: who signs in again within the half minute types the next one, which the program takes as of a telephone that is early.
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, long> Typed = [];

    private readonly HttpClient http = new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address, DefaultRequestHeaders = { { "Sec-Fetch-Site", "same-origin" } } };

    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    public HttpStatusCode Status { get; private set; }

    /// <summary>What the page says, its white space made plain.</summary>
    public string Words => string.Join(' ', Page.QuerySelector("main, .seuil")?.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? []);

    public async Task SignIn()
    {
        await Go("/connexion");
        await Send(".porte", ("Input.Login", RelaisProgram.Login), ("Input.Password", RelaisProgram.Password));
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30;
        var step = Typed.AddOrUpdate(address.Authority, now, (_, last) => Math.Max(now, last + 1));
        await Send(".porte", ("Input.Code", Totp.Now(RelaisProgram.TotpSecret, DateTimeOffset.FromUnixTimeSeconds(step * 30))));
    }

    public async Task Go(string path) => await Show(await http.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Sends a form as it stands, with these fields changed.</summary>
    public async Task Send(string form, params (string Name, string Value)[] typed)
    {
        var found = (IHtmlFormElement)(Page.QuerySelector($"{form}:is(form)") ?? throw new InvalidOperationException($"No form {form} in: {Words}"));
        var fields = found.Elements.OfType<IHtmlInputElement>().Where(i => i.Name is not null && (i.Type != "checkbox" || i.IsChecked)).Select(i => (Name: i.Name!, i.Value))
            .Concat(found.Elements.OfType<IHtmlSelectElement>().Select(s => (Name: s.Name!, Value: s.Value ?? "")))
            .Where(f => typed.All(t => t.Name != f.Name)).Concat(typed);
        var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        await Show(await http.PostAsync(new Uri(found.GetAttribute("action") ?? http.BaseAddress + path, UriKind.RelativeOrAbsolute), content));
    }

    public void Dispose() => http.Dispose();

    private string path = "";

    private async Task Show(HttpResponseMessage answer)
    {
        path = answer.RequestMessage!.RequestUri!.PathAndQuery.TrimStart('/');
        Status = answer.StatusCode;
        Page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
