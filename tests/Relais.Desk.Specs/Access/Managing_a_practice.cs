using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Territory;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Desk.Specs.Access;

[Collection(nameof(Through_the_front_door))]
public sealed class Managing_a_practice(FrontDoor door)
{
    [Fact]
    public async Task is_for_those_who_manage_it()
    {
        var nora = await door.SignedIn("nora");
        await nora.Open($"/reglages/cabinets/{door.Tilleuls}");
        Assert.StartsWith("/interdit", nora.Path);
        await nora.Post($"/reglages/cabinets/{door.Tilleuls}/mandats", ("membre", $"{door.Samia}"), ("role", "Secretary"), ("debut", Day(0)));
        Assert.StartsWith("/interdit", nora.Path);

        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Girard}");
        Assert.Equal(HttpStatusCode.NotFound, claire.Status);
        await claire.Post($"/reglages/cabinets/{door.Girard}/mandats", ("membre", $"{door.Claire}"), ("role", "Doctor"), ("debut", Day(0)));
        Assert.Equal(HttpStatusCode.NotFound, claire.Status);
    }

    [Fact]
    public async Task gives_a_mandate_that_opens_the_practice_and_ends_it_again()
    {
        var (claire, samia) = (await door.SignedIn("claire"), await door.SignedIn("samia"));
        await samia.Open($"/patients/{door.Jeanne}");
        Assert.Equal(HttpStatusCode.NotFound, samia.Status);

        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres");
        await claire.Post($"/reglages/cabinets/{door.Tilleuls}/mandats", ("membre", $"{door.Samia}"), ("role", "Secretary"), ("debut", Day(0)), ("titre", "prêtée le jeudi"), ("jour", "1"), ("jour", "4"));
        Assert.Contains("Samia Benali sert ce cabinet", claire.Notice);
        Assert.Contains("secrétaire prêtée le jeudi, lun. jeu.", claire.Text);
        await samia.Open($"/patients/{door.Jeanne}");
        Assert.Equal(HttpStatusCode.OK, samia.Status);

        await claire.Post($"/reglages/cabinets/{door.Tilleuls}/mandats", ("membre", $"{door.Samia}"), ("role", "Secretary"), ("debut", Day(3)));
        Assert.Contains("déjà ce mandat", claire.Notice);

        await claire.Post(EndOf("Samia Benali", claire.Page), ("fin", Day(-1)));
        await samia.Open($"/patients/{door.Jeanne}");
        Assert.Equal(HttpStatusCode.NotFound, samia.Status);
    }

    [Theory]
    [InlineData("role", "Doctor", "RPPS")]
    [InlineData("role", "42", "Choisissez un rôle")]
    [InlineData("membre", "personne", "Choisissez une personne")]
    [InlineData("debut", "2026-01-05", "commence aujourd'hui ou plus tard")]
    [InlineData("fin", "2026-01-05", "vient avant le premier")]
    [InlineData("titre", "un titre qui ne tient vraiment pas en quatre-vingts caractères, comme on en lit parfois dans les conventions", "80 caractères")]
    public async Task refuses_in_words(string field, string value, string words)
    {
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres");
        var fields = new Dictionary<string, string> { ["membre"] = $"{door.Nora}", ["role"] = "Assistant", ["debut"] = Day(0), [field] = value };
        await claire.Post($"/reglages/cabinets/{door.Tilleuls}/mandats", [.. fields.Select(f => (f.Key, f.Value))]);

        Assert.Contains(words, claire.Notice);
    }

    [Fact]
    public async Task never_loses_its_last_manager()
    {
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres");
        await claire.Post(EndOf("Dr Claire Morel", claire.Page), ("fin", Day(0)));

        Assert.Contains("Plus personne ne gérerait ce cabinet", claire.Notice);
    }

    [Fact]
    public async Task raises_nobody_who_asks_for_themselves()
    {
        var claire = await door.SignedIn("claire");
        await claire.Open($"/reglages/cabinets/{door.Tilleuls}/membres");
        await claire.Post($"/reglages/cabinets/{door.Tilleuls}/mandats", ("membre", $"{door.Claire}"), ("role", "Secretary"), ("debut", Day(0)));

        Assert.Contains("Personne ne peut se donner un mandat", claire.Notice);
    }

    [Fact]
    public async Task takes_back_no_day_already_lived()
    {
        var paul = await door.SignedIn("paul");
        await paul.Open($"/reglages/cabinets/{door.Girard}/membres");
        await paul.Post(EndOf("Dr Tom Nguyen", paul.Page), ("fin", Day(-2)));

        Assert.Contains("hier au plus tôt", paul.Notice);
    }

    [Fact]
    public async Task names_who_answers_for_what()
    {
        var paul = await door.SignedIn("paul");
        await paul.Open($"/reglages/cabinets/{door.Girard}");
        await paul.Post($"/reglages/cabinets/{door.Girard}/referents/paper", ("membre", $"{door.Nora}"));
        Assert.Contains("Nora Lefèvre en répond désormais", paul.Notice);
        await door.As(Walls.OfPractices(door.Territory, [door.Girard]), async s =>
            Assert.Equal(door.Nora, await s.GetRequiredService<IPractices>().Referent(door.Girard, "paper", default)));

        await paul.Post($"/reglages/cabinets/{door.Girard}/referents/paper", ("membre", $"{door.Claire}"));
        Assert.Contains("pas de mandat aujourd'hui", paul.Notice);
        await paul.Post($"/reglages/cabinets/{door.Girard}/referents/autre", ("membre", $"{door.Nora}"));
        Assert.Equal(HttpStatusCode.NotFound, paul.Status);
    }

    private static string EndOf(string name, IDocument page) =>
        page.QuerySelectorAll("tr").Single(r => r.TextContent.Contains(name, StringComparison.Ordinal) && r.QuerySelector("form[action*=mandats]") is not null).QuerySelector("form")!.GetAttribute("action")!;

    private string Day(int fromToday) => door.Today.AddDays(fromToday).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
