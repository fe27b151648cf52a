using Relais.Journeys.Specs.Cast;
using Relais.Journeys.Specs.Stage;

namespace Relais.Journeys.Specs;

/// <summary>Jeanne Caron lives in the sample registers of both territories; each must see its own only.</summary>
public class Standing_behind_walls(OpenHouse house) : Story(house)
{
    [Fact]
    public async Task another_territory_is_shown_nothing_of_the_first()
    {
        var nora = await SitDown(Someone.Nora);
        await nora.Go("/corbeille?vue=equipe");
        var item = System.Web.HttpUtility.ParseQueryString((await nora["[data-ligne]"].First.GetAttributeAsync("href"))!)["item"];
        var title = await nora[".titre-document h2"].TextContentAsync();

        var odile = await SitDown(Someone.Odile);
        await odile.Go("/corbeille?vue=equipe&item=" + item);
        await odile.SeesNot(odile["[data-document]"].Filter(new() { HasText = title }));
        Assert.DoesNotContain(item!, await odile.Page.ContentAsync());
        foreach (var page in new[] { "/", "/corbeille?vue=equipe", "/corbeille?vue=personne", "/reglages", "/protocoles", "/journal" })
        {
            await odile.Go(page);
            Assert.DoesNotContain("Tilleuls", await odile["main"].TextContentAsync());
            Assert.DoesNotContain("Territoire du Val", await odile.Page.ContentAsync());
        }

        await odile.Shot("murs-autre-territoire");
    }

    [Fact]
    public async Task a_cookie_of_one_territory_opens_nothing_in_another()
    {
        var nora = await SitDown(Someone.Nora);
        var cookie = (await nora.Context.CookiesAsync()).Single(c => c.Name == "relais").Value;
        var stranger = await Empty(Someone.Hauts);
        await stranger.Context.AddCookiesAsync([new() { Name = "relais", Value = cookie, Url = House.At(Someone.Hauts) }]);

        await stranger.Go("/corbeille");

        Assert.Contains("/connexion", stranger.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_name_and_password_of_one_territory_are_unknown_in_another()
    {
        var stranger = await Empty(Someone.Hauts);
        await stranger.Go("/connexion");
        await stranger.Page.GetByLabel("Identifiant").FillAsync(Someone.Nora.Login);
        await stranger.Page.GetByLabel("Mot de passe").FillAsync(Someone.Nora.Password);
        await stranger.Press("Enter");

        await stranger.Sees("Identifiant ou mot de passe inconnu ici");
        stranger.Forgive("422");
    }
}
