using System.Net;
using Relais.Desk.Specs.Servers;
using Relais.Kernel;
using Relais.Web;
using Relais.Web.Commands;

namespace Relais.Desk.Specs.Access;

/// <summary>A real nginx ends TLS in front of the program, as <c>docs/operate/proxy.md</c> says.</summary>
public sealed class Standing_behind_a_proxy
{
    private const string EndOthers = "/reglages/sessions/fin";

    [Fact]
    public async Task keeps_every_cookie_to_TLS()
    {
        await using var door = await Open("127.0.0.1");
        await using var nginx = await NginxServer.Start(door.Port);
        var nora = Browser(nginx);
        await nora.SignIn("nora");

        Assert.Equal("/", nora.Path);
        Assert.Equal(HttpStatusCode.OK, nora.Status);
        Assert.NotEmpty(nora.Cookies);
        Assert.All(nora.Cookies, cookie => Assert.True(cookie.Secure, $"{cookie.Name} would travel in clear."));
    }

    [Fact]
    public async Task lets_a_browser_in_that_sends_its_origin_only()
    {
        await using var door = await Open("127.0.0.0/8");
        await using var nginx = await NginxServer.Start(door.Port);
        var nora = Browser(nginx);
        nora.Headers.Remove("Sec-Fetch-Site");
        await nora.SignIn("nora");
        Assert.Equal("/", nora.Path);

        await nora.Post(EndOthers);
        Assert.Equal(HttpStatusCode.OK, nora.Status);
        Assert.NotNull(nora.Notice);
    }

    [Theory]
    [InlineData("https://ailleurs.test")]
    [InlineData("http://val.test")]
    [InlineData("https://val.test:8443")]
    [InlineData("null")]
    public async Task refuses_what_another_origin_made_it_send(string origin)
    {
        await using var door = await Open("127.0.0.1");
        await using var nginx = await NginxServer.Start(door.Port);
        var nora = Browser(nginx);
        await nora.SignIn("nora");
        nora.Headers.Remove("Sec-Fetch-Site");
        nora.Headers.Remove("Origin");
        nora.Headers.Add("Origin", origin);
        nora.Headers.Add("X-Forwarded-Host", new Uri(origin == "null" ? "https://ailleurs.test" : origin).Authority);

        await nora.Post(EndOthers);
        Assert.Equal(HttpStatusCode.Forbidden, nora.Status);
    }

    [Theory]
    [InlineData]
    [InlineData("192.0.2.7", "2001:db8::/32")]
    public async Task takes_the_word_of_no_proxy_that_was_not_named(params string[] named)
    {
        await using var door = await Open(named);
        await using var nginx = await NginxServer.Start(door.Port);
        var nora = Browser(nginx);
        await nora.Open("/connexion");
        Assert.NotEmpty(nora.Cookies);
        Assert.DoesNotContain(nora.Cookies, cookie => cookie.Secure);

        nora.Headers.Remove("Sec-Fetch-Site");
        await nora.Submit("connexion", ("Input.Login", "nora"), ("Input.Password", FrontDoor.Password));
        Assert.Equal(HttpStatusCode.Forbidden, nora.Status);
    }

    [Fact]
    public void is_refused_in_french_when_the_proxy_is_not_an_address()
    {
        var refused = Assert.Throws<Refusal>(() => Serve.Build(HouseOptions.Of(Path.GetTempPath(), null) with { Proxies = ["mandataire"] }, "http://127.0.0.1:0", demo: false));
        Assert.Equal("web.proxy", refused.Reason);
    }

    private static async Task<FrontDoor> Open(params string[] proxies)
    {
        Assert.SkipWhen(NginxServer.Absence is not null, NginxServer.Absence ?? "");
        var door = new FrontDoor { Proxies = proxies };
        await door.InitializeAsync();
        return door;
    }

    private static Visitor Browser(NginxServer nginx) => new(FrontDoor.Val, nginx.Port, nginx.Certificates.Server);
}
