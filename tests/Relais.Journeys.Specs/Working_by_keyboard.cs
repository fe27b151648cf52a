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

    private static Task<string?> Item(Seat seat) => seat[Current].GetAttributeAsync("href");

    private static Task<int> Top(Seat seat) => seat.Page.EvaluateAsync<int>("() => Math.round(document.querySelector('.lignes').scrollTop)");
}
