using Microsoft.Playwright;
using Relais.Journeys.Specs.Cast;
using Relais.Journeys.Specs.Stage;

namespace Relais.Journeys.Specs;

public class Working_by_keyboard(OpenHouse house) : Story(house)
{
    private const string Current = "[data-ligne][aria-current=true]";

    [Fact]
    public async Task one_goes_up_and_down_opens_every_verb_and_takes_back()
    {
        var nora = await SitDown(Someone.Nora);
        await nora.Go("/corbeille?vue=personne");
        // Clinical work that presses is not put off: the story wants a line that has every verb.
        for (var line = 1; await nora["details[data-geste=s]"].CountAsync() == 0; line++)
        {
            await nora.Press("j");
            await Assertions.Expect(nora["[data-ligne]"].Nth(line)).ToBeFocusedAsync();
        }

        var first = await Item(nora);
        await nora.Press("j");
        await Assertions.Expect(nora[Current]).Not.ToHaveAttributeAsync("href", first!);
        await nora.Press("k");
        await Assertions.Expect(nora[Current]).ToHaveAttributeAsync("href", first!);
        foreach (var (key, field) in new[] { ("r", "select[name=a]"), ("s", "button[value=heures]"), ("t", "select[name=nature]") })
        {
            await nora.Press(key);
            await Assertions.Expect(nora[$"details[data-geste={key}] {field}"]).ToBeFocusedAsync();
            await nora.Press("Escape");
            await Assertions.Expect(nora[$"details[data-geste={key}][open]"]).ToHaveCountAsync(0);
        }

        await nora.Press("p");
        await nora.Sees(nora["details[data-geste=p][open]"]);
        await nora.Press("Escape", "?");
        await nora.Sees(nora["dialog.touches[open]"]);
        await nora.Shot("touches-aide");
        await nora.Press("Escape");
        await nora.SeesNot(nora["dialog.touches[open]"]);

        await nora.Press("m");
        await nora.Sees("La balle : vous");
        await nora.Press("z");
        await nora.Sees("La balle : à personne");
        Assert.Equal(first, await Item(nora));
        await nora.Press("m");
        await nora.Sees("La balle : vous");
        await nora.Press("d");
        await nora.SeesNot(nora[$"{Current}[href='{first}']"]);
        await nora.Go(first!);
        await nora.Sees("La balle : à personne");
    }

    [Fact]
    public async Task a_document_is_given_the_room_of_the_list_from_one_item_to_the_next()
    {
        var nora = await SitDown(Someone.Nora);
        await nora.Go("/corbeille?vue=equipe");
        var (narrow, first) = (await Width(nora), await Item(nora));
        await nora.Press("f");
        await Assertions.Expect(nora[".liste"]).ToBeHiddenAsync();
        Assert.True(await Width(nora) > narrow + 300, $"The document should be wider than {narrow}: {await Width(nora)}");
        await nora.Shot("agrandi");
        await nora.Press("j");
        await Assertions.Expect(nora[Current]).Not.ToHaveAttributeAsync("href", first!);
        await Assertions.Expect(nora[".liste"]).ToBeHiddenAsync();
        await Assertions.Expect(nora["[data-document]"]).ToBeFocusedAsync();   // the arrows scroll what is read
        await nora.Press("f");
        await nora.Sees(nora[Current]);
        Assert.Equal(narrow, await Width(nora));
    }

    [Fact]
    public async Task letters_typed_in_a_field_are_only_letters()
    {
        var nora = await SitDown(Someone.Nora);
        await nora.Go("/corbeille?vue=personne");
        var before = await Item(nora);

        await nora.Press("/", "j", "k", "e", "m", "z");
        await Assertions.Expect(nora["input[type=search]"]).ToHaveValueAsync("jkemz");
        Assert.Equal(before, await Item(nora));
        await nora.SeesNot(nora["[data-annuler]"]);
    }

    [Fact]
    public async Task the_list_stays_where_it_was_and_the_focus_goes_on_in_it()
    {
        var nora = await SitDown(Someone.Nora);
        await nora.Go("/corbeille?vue=equipe");
        for (var line = 1; line <= 12; line++)
        {
            await nora.Press("j");
            await Assertions.Expect(nora["[data-ligne]"].Nth(line)).ToHaveAttributeAsync("aria-current", "true");
            await Assertions.Expect(nora[Current]).ToBeFocusedAsync();
        }

        var top = await Top(nora);
        Assert.True(top > 100, $"The list should have followed the line: {top}");
        await nora.Press("k");
        await Assertions.Expect(nora["[data-ligne]"].Nth(11)).ToHaveAttributeAsync("aria-current", "true");
        await Assertions.Expect(nora[Current]).ToBeFocusedAsync();
        Assert.Equal(top, await Top(nora));
    }

    [Fact]
    public async Task p_brings_a_candidate_whole_into_sight_and_signs_nothing()
    {
        var nora = await SitDown(Someone.Nora);
        await nora.Go("/appels");
        await Calls.Note(nora, "Mme Lacroix, au téléphone", "Demande de certificat pour la piscine.", "Petit", "Lucas", "09/05/2020");
        var line = nora["[data-ligne]"].Filter(new() { HasText = "Mme Lacroix, au téléphone" });
        await nora.Go("/corbeille?vue=personne");
        await Assertions.Expect(line).ToHaveCountAsync(1);
        await line.ClickAsync();
        await nora.Sees(nora[".centre"].GetByText("certificat pour la piscine").First);
        await nora.Sees(nora["details[data-geste=p][open]"]);
        await nora.Press("Escape", "p");

        var candidate = nora["details[data-geste=p] .candidat"].First;
        await Assertions.Expect(candidate).ToBeFocusedAsync();
        var (block, panel, verbs) = ((await candidate.BoundingBoxAsync())!, (await nora[".proposition"].BoundingBoxAsync())!, (await nora[".verbes"].BoundingBoxAsync())!);
        var (top, bottom) = (panel.Y, Math.Min(panel.Y + panel.Height, verbs.Y));
        await nora.Shot("touche-p");
        Assert.True(block.Y >= top && block.Y + block.Height <= bottom, $"The candidate should stand between {top} and {bottom}: {block.Y} to {block.Y + block.Height}");
    }

    [Fact]
    public async Task j_and_k_go_through_what_is_to_validate_without_acting()
    {
        // Other stories close what she has: she is sent some of her own to go through, and all of it has come before she begins.
        var claire = await SitDown(Someone.Claire);
        var had = await ToValidate(claire);
        string[] letters = ["167-xdm", "253-xdm", "260-xdm", "114-xdm", "143-xdm"];
        foreach (var letter in letters) await House.Deliver("cabinet.tilleuls@val-essai.mssante.fr", (a, _) => a.File.Contains(letter, StringComparison.Ordinal));
        for (var tries = 0; tries < 120 && await ToValidate(claire) < had + letters.Length; tries++) await Task.Delay(500);
        Assert.Equal(had + letters.Length, await ToValidate(claire));

        await claire.Press("j");
        await claire.Arrives("item=");
        // By what is shown, not by its rank: what still arrives comes before it.
        var second = claire.ItemInAddress;
        await claire.Sees(claire[$"form[action*='{second}']"].First);
        await claire.Press("k");
        await claire.Arrives($"item=(?!{second})");
        await claire.SeesNot(claire["[data-annuler]"]);
    }

    [Fact]
    public async Task with_keys_off_only_their_list_opens_and_their_signs_hide()
    {
        var samia = await SitDown(Someone.Samia);
        await samia.Go("/reglages");
        await samia.Page.GetByRole(AriaRole.Button, new() { Name = "Couper les touches" }).ClickAsync();
        await samia.Sees("Les touches d'une lettre sont coupées.");
        await samia.Go("/corbeille?vue=equipe");
        await Assertions.Expect(samia[".chercher kbd"]).ToBeHiddenAsync();
        await samia.Press("?");
        await samia.Sees(samia["dialog.touches[open]"]);

        await samia.Go("/reglages");
        await samia.Page.GetByRole(AriaRole.Button, new() { Name = "Activer les touches" }).ClickAsync();
        await samia.Sees("Les touches d'une lettre sont actives.");
    }

    private static async Task<int> ToValidate(Seat seat)
    {
        await seat.Go("/a-valider");
        var count = seat["[data-compte='/a-valider']"];
        return await count.CountAsync() == 0 ? 0 : int.Parse((await count.TextContentAsync())!, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<float> Width(Seat seat) => (await seat["[data-document]"].BoundingBoxAsync())!.Width;

    private static Task<string?> Item(Seat seat) => seat[Current].GetAttributeAsync("href");

    private static Task<int> Top(Seat seat) => seat.Page.EvaluateAsync<int>("() => Math.round(document.querySelector('.lignes').scrollTop)");
}
