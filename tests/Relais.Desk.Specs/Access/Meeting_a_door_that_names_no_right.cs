using System.Net;
using Microsoft.AspNetCore.Builder;
using Relais.Desk.Specs.Houses;

namespace Relais.Desk.Specs.Access;

/// <summary>Somebody forgot to say who may pass: nobody does, whatever their role.</summary>
public sealed class Meeting_a_door_that_names_no_right
{
    [Fact]
    public async Task sends_a_stranger_to_sign_in()
    {
        await using var house = await House.Open(doors: Planted);
        var stranger = house.Stranger();

        Assert.Equal((HttpStatusCode.Found, "/connexion"), await At(stranger, "/oubli"));
        Assert.Equal((HttpStatusCode.Found, "/connexion"), await At(stranger, "/connecte"));
    }

    [Fact]
    public async Task is_refused_to_a_doctor_too()
    {
        await using var house = await House.Open(doors: Planted);
        var claire = await house.As("claire");

        Assert.Equal((HttpStatusCode.Found, "/interdit"), await At(claire, "/oubli"));
        Assert.Equal((HttpStatusCode.Found, "/interdit"), await At(claire, "/connecte"));
    }

    [Fact]
    public async Task is_another_thing_than_finding_no_door()
    {
        await using var house = await House.Open(doors: Planted);

        Assert.Equal((HttpStatusCode.NotFound, ""), await At(house.Stranger(), "/nulle-part"));
        Assert.Equal((HttpStatusCode.OK, ""), await At(house.Stranger(), "/ouverte"));
    }

    private static void Planted(WebApplication app)
    {
        app.MapGet("/oubli", () => "entré");
        app.MapGet("/connecte", () => "entré").RequireAuthorization();
        app.MapGet("/ouverte", () => "entré").AllowAnonymous();
    }

    private static async Task<(HttpStatusCode, string)> At(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        return (answer.StatusCode, answer.Headers.Location is { } to ? new Uri(new Uri("http://val.test"), to).AbsolutePath : "");
    }
}
