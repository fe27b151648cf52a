using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relais.Desk.Specs.Houses;
using Relais.Intake.Receive;

namespace Relais.Desk.Specs.Intake.Upload;

public class Bringing_files_by_hand(House house) : IClassFixture<House>
{
    [Fact]
    public async Task says_what_became_of_each()
    {
        var nora = await house.As("nora");
        using var answer = await Bring(nora, house.Town.Tilleuls.Value, ("a.txt", "Un scan"), ("b.txt", "Un scan"), ("c.txt", ""));

        var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(["received", "again", "refused"], told.EnumerateArray().Select(f => f.GetProperty("fate").GetString()));
        Assert.Equal(2, await house.Ask(house.Town.Tilleuls, db => db.Set<Arrival>().CountAsync(a => a.Provenance == "écran")));
    }

    [Fact]
    public async Task is_refused_in_a_practice_of_others()
    {
        using var answer = await Bring(await house.As("nora"), house.Town.Girard.Value, ("a.txt", "Pas ici"));

        Assert.Equal(422, (int)answer.StatusCode);
    }

    private static Task<HttpResponseMessage> Bring(HttpClient browser, Guid practice, params (string Name, string Words)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent(practice.ToString()), "cabinet" } };
        foreach (var (name, words) in files) form.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(words)), "fichiers", name);
        var request = new HttpRequestMessage(HttpMethod.Post, "/depot") { Content = form };
        request.Headers.Add("Origin", browser.BaseAddress!.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Accept", "application/json");
        return browser.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
