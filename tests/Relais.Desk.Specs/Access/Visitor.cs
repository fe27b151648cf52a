using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Relais.Access.SignIn;

namespace Relais.Desk.Specs.Access;

/// <summary>A browser without script: keeps cookies, follows redirects, fills the forms it finds.</summary>
/// <param name="tls">The certificate expected of the server, which is then asked over https; null over http.</param>
internal sealed class Visitor(string host, int port, X509Certificate2? tls = null)
{
    private readonly CookieContainer cookies = new();

    private HttpClient Http => field ??= new(new SocketsHttpHandler
    {
        CookieContainer = cookies,
        SslOptions = new() { RemoteCertificateValidationCallback = (_, shown, _, _) => tls is not null && tls.GetCertHashString() == shown?.GetCertHashString() },
        ConnectCallback = async (_, ct) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    {
        BaseAddress = new Uri($"{(tls is null ? "http" : "https")}://{host}/"),
        DefaultRequestHeaders = { { "Sec-Fetch-Site", "same-origin" }, { "Origin", $"{(tls is null ? "http" : "https")}://{host}" }, { "User-Agent", "Mozilla/5.0 (X11; Linux) Firefox/140.0" } },
    };

    /// <summary>What every request carries; a browser of before 2023 sends no Sec-Fetch-Site.</summary>
    public HttpRequestHeaders Headers => Http.DefaultRequestHeaders;

    public IEnumerable<Cookie> Cookies => cookies.GetAllCookies();

    public IDocument Page { get; private set; } = null!;

    public HttpStatusCode Status { get; private set; }

    public string Path { get; private set; } = "";

    /// <summary>What a person would read, spaces folded.</summary>
    public string Text => string.Join(' ', string.Join(' ', Page.Body!.Descendants<IText>().Select(t => t.Data)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string? Notice => Page.QuerySelector(".avis")?.TextContent.Trim();

    /// <summary>The same browser, its cookies carried to another territory's host.</summary>
    public Visitor CarriedTo(string other)
    {
        var carried = new Visitor(other, port);
        foreach (var cookie in cookies.GetAllCookies().Select(c => new Cookie(c.Name, c.Value, "/", other))) carried.cookies.Add(cookie);
        return carried;
    }

    public Task Open(string path) => Take(Http.GetAsync(path));

    public async Task<string> Download(string path) => await Http.GetStringAsync(path);

    /// <summary>What a script of the page would ask for.</summary>
    public async Task<string> Ask(string path) => await (await Http.PostAsync(path, null)).Content.ReadAsStringAsync();

    public Task Post(string path, params (string Name, string Value)[] fields) => Send(path, fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    /// <summary>Fills the page's form of RelaisForm's name and sends it.</summary>
    public Task Submit(string form, params (string Name, string Value)[] typed)
    {
        var found = Page.QuerySelectorAll<IHtmlFormElement>("form").Single(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form);
        var fields = found.QuerySelectorAll<IHtmlInputElement>("input[name]").ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (name, value) in typed) fields[name] = value;
        return Send(found.GetAttribute("action") is { Length: > 0 } action ? action : Path, fields);
    }

    public async Task TypePassword(string login, string password = FrontDoor.Password)
    {
        await Open("/connexion");
        await Submit("connexion", ("Input.Login", login), ("Input.Password", password));
    }

    public async Task SignIn(string login, string password = FrontDoor.Password)
    {
        await TypePassword(login, password);
        await Submit("code", ("Input.Code", Totp.Now(FrontDoor.Secret, DateTimeOffset.UtcNow)));
    }

    private async Task Send(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (Page is not null) request.Headers.Referrer = new Uri(Http.BaseAddress!, Path);
        await Take(Http.SendAsync(request));
    }

    private async Task Take(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        (Status, Path) = (answer.StatusCode, answer.RequestMessage!.RequestUri!.PathAndQuery);
        var html = await answer.Content.ReadAsStringAsync();
        Page = await BrowsingContext.New(AngleSharp.Configuration.Default).OpenAsync(r => r.Content(html));
    }
}
