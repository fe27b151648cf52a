using System.Net;
using AngleSharp.Html.Parser;
using Relais.Desk.Specs.Houses;

namespace Relais.Desk.Specs.Intake.Calls;

/// <summary>What is mistyped while somebody is on the telephone is said in French, and nothing is noted.</summary>
public sealed class Noting_a_call(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData("Input.Caller", 121, "« aaaaaaaaaaaaaaaaaaaa… » est trop long : 120 caractères au plus.")]
    [InlineData("Input.BirthDate", "31/02/1942", "Cette date de naissance n'existe pas : corrigez-la ou laissez-la vide.")]
    [InlineData("Input.Callback", "bonjour", "Entrez le numéro à rappeler, ou laissez-le vide.")]
    public async Task refuses_in_french_what_cannot_be(string field, object typed, string said)
    {
        var text = typed is int times ? new string('a', times) : (string)typed;
        using var answer = await Door.Send(await house.As("nora"), "/appels", ("Input.Channel", house.Town.TilleulsPhone.ToString()), ("Input.Text", "certificat"), (field, text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal([said], new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelectorAll(".refus").Select(r => r.TextContent.Trim()));
    }

    [Fact]
    public async Task comes_back_ready_for_the_next_by_the_same_way()
    {
        using var answer = await Door.Send(await house.As("nora"), "/appels", ("Input.Channel", house.Town.TilleulsPhone.ToString()), ("Input.Text", "certificat"));

        Assert.EndsWith($"/appels?par={house.Town.TilleulsPhone}", answer.Headers.Location!.ToString());
    }
}
