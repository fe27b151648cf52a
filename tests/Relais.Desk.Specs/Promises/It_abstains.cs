using AngleSharp.Dom;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Patients;

namespace Relais.Desk.Specs.Promises;

/// <summary>Promise 5: propose, ask or hold; urgency is raised by words and never lowered, and silence is not a promise.</summary>
public sealed class It_abstains(House house) : IClassFixture<House>
{
    [Fact]
    public async Task raises_what_bears_words_of_urgency()
    {
        var item = await house.Comes(Letter("Patiente à revoir en urgence, contacter le médecin sans délai."));
        var calm = await house.Comes(Letter("Évolution favorable."));

        Assert.True(item.Urgency > calm.Urgency);
        Assert.NotNull(item.UrgencyWords);
        Assert.True(item.Due <= calm.Due);
        Assert.Contains("Patiente à revoir en urgence, contacter le médecin sans délai.", await Shown(item.Id));
    }

    [Theory, InlineData("Pas d'urgence."), InlineData("Consultation non urgente."), InlineData("Évolution favorable."), InlineData("Aucun caractère d'urgence, revoir dans six mois.")]
    public async Task labels_nothing_as_not_urgent(string words)
    {
        var item = await house.Comes(Letter(words));
        var page = await (await house.As("claire")).Page($"/corbeille?vue=equipe&item={item.Id}");
        var line = page.QuerySelectorAll("a[data-ligne]").Single(a => a.GetAttribute("href")!.Contains(item.Id.ToString(), StringComparison.Ordinal));
        var said = line.TextContent + string.Concat(page.QuerySelectorAll("aside .etiquette, aside .puce").Select(e => e.TextContent));

        Assert.DoesNotContain("urgen", said, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, item.Urgency);
    }

    [Fact]
    public async Task never_lowers_what_was_raised()
    {
        var item = await house.Comes(Letter("Hospitalisation en urgence."));
        var claire = await house.As("claire");
        Assert.True((await claire.Act($"/documents/{item.Document}/nature", ("nature", "AdministrativeDocument"))).IsDone);

        var corrected = await house.Now(item);
        Assert.Equal(item.Urgency, corrected.Urgency);
        Assert.Equal(item.UrgencyWords, corrected.UrgencyWords);
    }

    [Fact]
    public async Task asks_what_it_does_not_know()
    {
        var item = await house.Comes(ClinicalDocument.About(Someone.JeanneCaron, "00000-0", "Qqch", "Xyz."));
        Assert.Equal("nature", item.HoldCode);

        var page = await (await house.As("nora")).Page($"/corbeille?item={item.Id}");
        Assert.NotNull(page.QuerySelector("section.retenue"));
        Assert.NotNull(page.QuerySelector("form[action$='/nature'] select"));
        Assert.Equal("delegation.is-held", (await house.Does("nora", item, "cloture")).Code);
    }

    [Fact]
    public async Task shows_the_words_that_led_to_a_proposal()
    {
        var item = await house.Comes("Prévenir la famille. Résultat critique : rappeler le patient immédiatement.\n"u8.ToArray(), "message.txt");
        var page = await (await house.As("nora")).Page($"/corbeille?item={item.Id}");

        Assert.NotEmpty(page.QuerySelectorAll("[data-document] mark"));
    }

    [Fact]
    public async Task gives_a_reason_in_words_for_whose_and_what_it_is()
    {
        var item = await house.ClinicalWork();
        var page = await (await house.As("claire")).Page($"/corbeille?item={item.Id}");
        var reasons = page.QuerySelectorAll("aside .pourquoi, aside .sur").Select(r => r.TextContent).ToList();

        Assert.Contains(reasons, r => r.Contains("INS", StringComparison.Ordinal));
        Assert.Contains(reasons, r => r.Contains("clinique", StringComparison.Ordinal));
    }

    private static byte[] Letter(string words) => ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Discharge, "Lettre de liaison", words);

    private async Task<string> Shown(Guid item) => (await (await house.As("claire")).Page($"/corbeille?item={item}")).QuerySelector("[data-document]")!.Text();
}
