using System.Net;
using Relais.Desk.Specs.Houses;

namespace Relais.Desk.Specs.Access;

/// <summary>An address or a text that nobody meant: a few words in French, never an empty page nor a failure of ours.</summary>
public sealed class Asking_for_what_is_not_there(House house) : IClassFixture<House>
{
    [Theory, InlineData("/zzz"), InlineData("/patients/zzz"), InlineData("/documents/zzz/fichier"), InlineData("/zzz/../y.php")]
    public async Task is_answered_by_the_same_page_to_everybody(string path)
    {
        var (stranger, member) = (await Ask(house.Stranger(), path), await Ask(await house.As("nora"), path));

        Assert.Equal((404, 404), (stranger.Status, member.Status));
        Assert.Contains("Il n'y a rien à cette adresse", stranger.Text);
        Assert.Contains("Il n'y a rien à cette adresse", member.Text);
        Assert.DoesNotContain("Nora", stranger.Text + member.Text);
    }

    [Theory, InlineData("/comptes?cabinet=zz"), InlineData("/journal?cabinet=zz")]
    public async Task by_an_address_that_was_mistyped_is_no_failure(string path)
    {
        var answer = await Ask(await house.As("claire"), path);

        Assert.InRange(answer.Status, 200, 404);
    }

    [Theory, InlineData("\0"), InlineData("car\0on"), InlineData("\ufffe"), InlineData("caron\uffff"), InlineData("\t\u0001")]
    public async Task by_signs_that_are_no_text_is_refused_in_words(string typed)
    {
        var nora = await house.As("nora");
        using var answer = await nora.Post("/patients/recherche", ("_handler", "recherche"), ("q", typed));
        var asked = await Ask(nora, $"/corbeille?vue={Uri.EscapeDataString(typed)}");

        Assert.Equal((400, 400), ((int)answer.StatusCode, asked.Status));
        Assert.Contains("ne s'écrivent pas", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task by_several_lines_is_text()
    {
        using var answer = await (await house.As("nora")).Post("/patients/recherche", ("_handler", "recherche"), ("q", "caron\r\njeanne\tmarie 😀"));

        Assert.Equal(200, (int)answer.StatusCode);
    }

    private static async Task<(int Status, string Text)> Ask(HttpClient browser, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html,application/xhtml+xml");
        using var answer = await browser.SendAsync(request);
        return ((int)answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }
}
