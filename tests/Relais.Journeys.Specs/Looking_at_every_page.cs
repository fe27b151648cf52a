using Relais.Journeys.Specs.Cast;
using Relais.Journeys.Specs.Stage;

namespace Relais.Journeys.Specs;

/// <summary>All that the menu of each role leads to.</summary>
public class Looking_at_every_page(OpenHouse house) : CarefulLook(house)
{
    [Fact]
    public Task the_secretary_finds_nothing_in_her_way() => Look(Someone.Nora, "/corbeille?vue=equipe", "/corbeille?vue=personne", "/corbeille?vue=plus-tard", "/corbeille?vue=moi&item=aucun", "/patients/nouveau", "/patients/import");

    [Fact]
    public Task the_doctor_finds_nothing_in_her_way() => Look(Someone.Claire, "/a-valider/lot");

    [Fact]
    public Task the_coordinator_finds_nothing_in_her_way() => Look(Someone.Lise);

    [Fact]
    public Task the_pharmacist_finds_nothing_in_his_way() => Look(Someone.Hugo);

    [Fact]
    public async Task who_stands_at_the_door_finds_nothing_in_the_way()
    {
        var stranger = await Empty();
        await stranger.Go("/connexion");
        await Examine(stranger, "/connexion");
        NothingWasFound();
    }

    [Fact]
    public async Task and_would_see_what_is_in_the_way()
    {
        var stranger = await Empty();
        await stranger.Go("/connexion");
        await stranger.Page.EvaluateAsync("() => { document.querySelector('label').style.color = '#eee'; document.querySelector('main').append(document.createElement('select')); }");
        await Examine(stranger, "/connexion");
        var seen = TakeFound();
        Assert.Contains(seen, s => s.Contains("color-contrast", StringComparison.Ordinal));
        Assert.Contains(seen, s => s.Contains("select-name", StringComparison.Ordinal));
    }

    private async Task Look(Someone who, params string[] also)
    {
        var seat = await SitDown(who);
        await seat.Go("/");
        var pages = (await seat["nav.menu a"].EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))")).Concat(also).Distinct().ToList();
        foreach (var page in pages)
        {
            await seat.Page.SetViewportSizeAsync(Screen.Desk.Width, Screen.Desk.Height);
            var answer = await seat.Go(page);
            Assert.True(answer!.Ok, $"{page} answers {answer.Status}");
            await Examine(seat, page);
            await seat.Shot($"page-{who.Login.Split('@')[0]}-{page.Trim('/').Replace('/', '-').Replace('?', '-')}-bureau");
            await seat.Page.SetViewportSizeAsync(Screen.Zoomed.Width, Screen.Zoomed.Height);
            if (await seat.ScrollsSideways()) Found($"{page} scrolls sideways at 200 %");
            await seat.Page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
            if (await seat.ScrollsSideways()) Found($"{page} scrolls sideways on a telephone");
            await Examine(seat, page + " (telephone)");
            await seat.Shot($"page-{who.Login.Split('@')[0]}-{page.Trim('/').Replace('/', '-').Replace('?', '-')}-telephone");
        }

        NothingWasFound();
    }
}
