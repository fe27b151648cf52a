using Microsoft.Extensions.DependencyInjection;
using Relais.Access.SignIn;
using Relais.Desk.Specs.Houses;

namespace Relais.Desk.Specs.Access;

/// <summary>Who reads a code over a shoulder, and knows the password, comes too late with it: it opens once (RFC 6238 §5.2).</summary>
public sealed class Typing_a_code_again : IAsyncLifetime
{
    private House house = null!;

    private static string Code => Totp.Now(Town.TotpSecret, DateTimeOffset.UtcNow);

    public async ValueTask InitializeAsync() => house = await House.Open(services => services.Configure<CodeRule>(o => o.ServesOnce = true));

    public ValueTask DisposeAsync() => house.DisposeAsync();

    [Fact]
    public async Task opens_nothing_nor_does_an_earlier_one()
    {
        var earlier = Totp.Now(Town.TotpSecret, DateTimeOffset.UtcNow.AddSeconds(-30));
        var code = Code;
        Assert.Equal(302, await Type(await PastThePassword("nora"), code));

        Assert.Equal(422, await Type(await PastThePassword("nora"), code));
        Assert.Equal(422, await Type(await PastThePassword("nora"), earlier));
        Assert.Equal(302, await Type(await PastThePassword("nora"), Totp.Now(Town.TotpSecret, DateTimeOffset.UtcNow.AddSeconds(30))));
        // It is one's own: others have the same secret in this town.
        Assert.Equal(302, await Type(await PastThePassword("claire"), Code));
    }

    [Fact]
    public async Task opens_one_of_several_that_type_it_at_once()
    {
        var browsers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => PastThePassword("nora")));
        var code = Code;

        Assert.Equal([302, 422, 422, 422, 422], (await Task.WhenAll(browsers.Select(b => Type(b, code)))).Order());
    }

    private async Task<HttpClient> PastThePassword(string login)
    {
        var browser = house.Stranger();
        (await Door.Send(browser, "/connexion", ("Input.Login", login), ("Input.Password", Town.Password))).Dispose();
        return browser;
    }

    private static async Task<int> Type(HttpClient browser, string code)
    {
        using var answer = await Door.Send(browser, "/connexion/code", ("Input.Code", code));
        return (int)answer.StatusCode;
    }
}
