using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Relais.Delegation.Work;
using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Patients;

namespace Relais.Desk.Specs.Delegation;

/// <summary>Every open item is in a list one can reach, and its line tells what presses and what holds it.</summary>
public sealed class Reading_the_lists_of_the_desk
{
    [Theory, InlineData("undefined"), InlineData("abc"), InlineData("")]
    public async Task takes_what_is_no_item_for_none(string item)
    {
        await using var house = await House.Open();
        await house.AdministrativeWork();
        foreach (var path in new[] { "/corbeille?item=", "/corbeille/liste?vue=equipe&item=", "/corbeille?page=x&cabinet=y&item=" })
            await (await house.As("nora")).Page(path + item);
        await (await house.As("claire")).Page("/a-valider?item=" + item);
    }

    [Fact]
    public async Task shows_on_one_line_what_holds_an_item_and_why_it_presses()
    {
        await using var house = await House.Open();
        var item = await house.Comes(ClinicalDocument.About(Someone.ZoeMartin, ClinicalDocument.Discharge, "Lettre de liaison", "Patiente à revoir en urgence, contacter le médecin sans délai."));
        Assert.True(item.IsHeld);
        var page = await (await house.As("nora")).Page($"/corbeille?vue=equipe&item={item.Id}");

        Assert.Contains(item.UrgencyWords!, page.QuerySelector(".ligne .etiquette")!.TextContent);
        Assert.Contains(item.HoldReason!, page.QuerySelector(".ligne .etiquette.retenu")!.TextContent);
        Assert.Contains(item.UrgencyWords!, page.QuerySelector(".proposition .pressant")!.TextContent);
    }

    [Fact]
    public async Task keeps_what_was_put_off_in_a_list_of_its_own_to_be_taken_back()
    {
        await using var house = await House.Open();
        var item = await house.AdministrativeWork();
        var nora = await house.As("nora");
        Assert.True((await house.Does("nora", item, "report", ("jusque", "semaine"))).IsDone);
        Assert.Empty((await nora.Page("/corbeille?vue=equipe")).QuerySelectorAll(".ligne"));

        var page = await nora.Page("/corbeille?vue=plus-tard");
        Assert.Equal("Plus tard 1", page.QuerySelector(".vues a[aria-current=page]")!.TextContent.Trim());
        Assert.Contains("lundi 23 novembre à 8 h", page.QuerySelector(".ligne .echeance")!.TextContent);
        Assert.True((await nora.Act(page.QuerySelector("form[action$='/reveil']")!.GetAttribute("action")!)).IsDone);

        Assert.Null((await house.Now(item)).SleepsUntil);
        Assert.Single((await nora.Page("/corbeille?vue=personne")).QuerySelectorAll(".ligne"));
        Assert.Null((await nora.Page("/corbeille?vue=personne")).QuerySelector("a[href*='plus-tard']"));
    }

    [Fact]
    public async Task turns_to_the_next_page()
    {
        await using var house = await House.Open();
        for (var n = 0; n < 63; n++)
            await house.Receive(house.Town.Tilleuls, house.Town.TilleulsMail, $"{n}.xml", ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Administrative, "Attestation de droits"));
        await house.File(house.Town.Tilleuls);
        var nora = await house.As("nora");
        var first = await nora.Page("/corbeille?vue=equipe");
        var second = await nora.Page(first.QuerySelector(".pages a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal((60, 3), (first.QuerySelectorAll(".ligne").Length, second.QuerySelectorAll(".ligne").Length));
        Assert.Empty(Items(first).Intersect(Items(second)));
        Assert.Contains("page=2", second.QuerySelector(".ligne")!.GetAttribute("href"));
        Assert.Null(second.QuerySelector(".pages a[rel=next]"));
    }

    [Fact]
    public async Task keeps_only_what_is_late_when_asked()
    {
        await using var house = await House.Open();
        var late = await house.AdministrativeWork();
        await house.AdministrativeWork(Someone.YannLeGall);
        await house.Ask(late.Practice, db => db.Set<WorkItem>().Where(w => w.Id == late.Id).ExecuteUpdateAsync(set => set.SetProperty(w => w.Due, House.Friday.AddHours(-3))));
        var nora = await house.As("nora");
        var filter = (await nora.Page("/corbeille?vue=equipe")).QuerySelectorAll(".filtres a").Single(a => a.TextContent.Contains("En retard", StringComparison.Ordinal));

        Assert.Equal([late.Id], Items(await nora.Page(filter.GetAttribute("href")!)));
        Assert.Equal(2, Items(await nora.Page($"/corbeille?vue=equipe&cabinet={house.Town.Tilleuls}")).Count);
        Assert.Empty(Items(await nora.Page($"/corbeille?vue=equipe&cabinet={house.Town.Girard}")));
    }

    [Fact]
    public async Task opens_the_item_whose_verb_is_undone()
    {
        await using var house = await House.Open();
        var (first, _) = (await house.AdministrativeWork(), await house.AdministrativeWork(Someone.YannLeGall));
        var nora = await house.As("nora");
        Assert.True((await house.Does("nora", first, "cloture")).IsDone);
        var undo = (await nora.Page("/corbeille?vue=moi")).QuerySelector("form.annuler")!;

        Assert.Equal($"/corbeille?vue=personne&item={first.Id}", undo.QuerySelector("input[name=retour]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1", null, false)]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0", "?1", false)]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0", "?0", true)]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0", null, true)]
    public async Task opens_the_first_line_where_there_is_room_to_see_it(string browser, string? hint, bool opens)
    {
        await using var house = await House.Open();
        var item = await house.AdministrativeWork();
        var nora = await house.As("nora");
        nora.DefaultRequestHeaders.Add("User-Agent", browser);
        if (hint is not null) nora.DefaultRequestHeaders.Add("Sec-CH-UA-Mobile", hint);

        Assert.Equal(opens, (await nora.Page("/corbeille")).QuerySelector("[data-document]") is not null);
        Assert.NotNull((await nora.Page($"/corbeille?item={item.Id}")).QuerySelector("[data-document]"));
        Assert.Null((await nora.Page("/corbeille?item=aucun")).QuerySelector("[data-document]"));
        Assert.Null((await nora.Page("/corbeille?item=aucun")).QuerySelector("[data-ligne][aria-current]"));
    }

    private static List<Guid> Items(IDocument page) => [.. page.QuerySelectorAll(".ligne").Select(a => Guid.Parse(a.GetAttribute("href")!.Split("item=")[1]))];
}
