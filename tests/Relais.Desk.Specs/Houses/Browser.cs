using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace Relais.Desk.Specs.Houses;

/// <summary>A browser without script: keeps cookies, reads pages, follows nothing by itself.</summary>
internal static class Browser
{
    public static HttpClient Of(TestServer server, string host) =>
        new(new Cookies { InnerHandler = server.CreateHandler() }) { BaseAddress = new Uri($"http://{host}/") };

    /// <summary>Asks a program of its own, whatever the name of the host.</summary>
    public static HttpClient Of(Uri program, string host)
    {
        var line = new SocketsHttpHandler
        {
            UseCookies = false, AllowAutoRedirect = false,
            ConnectCallback = async (_, ct) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(program.Host, program.Port, ct);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new(new Cookies { InnerHandler = line }) { BaseAddress = new Uri($"http://{host}:{program.Port}/") };
    }

    /// <summary>A POST as a form of our own page sends it.</summary>
    public static Task<HttpResponseMessage> Post(this HttpClient browser, string path, params (string Name, string? Value)[] fields) => browser.Post(path, json: false, fields);

    /// <summary>A POST as a script of our own page sends it: a refusal comes back as its status and a sentence.</summary>
    public static async Task<Answer> Act(this HttpClient browser, string path, params (string Name, string? Value)[] fields)
    {
        using var response = await browser.Post(path, json: true, fields);
        var body = await response.Content.ReadAsStringAsync();
        if (!body.StartsWith('{')) return new Answer((int)response.StatusCode, null, body);
        using var json = JsonDocument.Parse(body);
        return new Answer((int)response.StatusCode, json.RootElement.GetProperty("code").GetString(), json.RootElement.GetProperty("message").GetString()!);
    }

    public static async Task<IDocument> Page(this HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"GET {path} answered {(int)response.StatusCode}");
        return Parse(await response.Content.ReadAsStringAsync());
    }

    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static async Task<HttpResponseMessage> Post(this HttpClient browser, string path, bool json, (string Name, string? Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!))),
        };
        request.Headers.Add("Origin", browser.BaseAddress!.GetLeftPart(UriPartial.Authority));
        if (json) request.Headers.Add("Accept", "application/json");
        return await browser.SendAsync(request);
    }

    private sealed class Cookies : DelegatingHandler
    {
        private readonly CookieContainer jar = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (jar.GetCookieHeader(request.RequestUri!) is { Length: > 0 } cookies) request.Headers.Add("Cookie", cookies);
            var response = await base.SendAsync(request, cancellationToken);
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
                foreach (var cookie in set) jar.SetCookies(request.RequestUri!, cookie);
            return response;
        }
    }
}

/// <summary>What an action answered.</summary>
/// <param name="Code">Of a refusal; null when it was done.</param>
internal sealed record Answer(int Status, string? Code, string Sentence)
{
    public bool IsDone => Status == 303;
}
