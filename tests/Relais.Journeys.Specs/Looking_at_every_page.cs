using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Relais.Journeys.Specs.Cast;
using Relais.Journeys.Specs.Stage;

namespace Relais.Journeys.Specs;

/// <summary>axe finds nothing, at the desk and on a telephone; no page scrolls sideways, even zoomed to 200 %.</summary>
public class Looking_at_every_page(OpenHouse house) : Story(house)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private readonly List<string> found = [];

    [Fact]
    public Task the_secretary_finds_nothing_in_her_way() => Look(Someone.Nora, "/corbeille?vue=equipe", "/corbeille?vue=personne", "/patients/nouveau", "/patients/import");

    [Fact]
    public Task the_doctor_finds_nothing_in_her_way() => Look(Someone.Claire, "/a-valider/lot");

    [Fact]
    public Task the_coordinator_finds_nothing_in_her_way() => Look(Someone.Lise);

    [Fact]
    public Task the_pharmacist_finds_nothing_in_his_way() => Look(Someone.Hugo);

    [Fact]
    public async Task who_manages_a_practice_finds_nothing_in_the_way()
    {
        var claire = await SitDown(Someone.Claire);
        await claire.Go("/reglages");
        var practice = (await claire["main a[href$='/membres']"].First.GetAttributeAsync("href"))![..^"/membres".Length];
        await ExamineAtEverySize(claire, "cabinet", practice);
        await ExamineAtEverySize(claire, "membres", practice + "/membres", "main .geste summary");
        await claire.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Refaire son entrée" }).First.ClickAsync();
        await ExamineAtEverySize(claire, "refaire", null);
        await ExamineAtEverySize(claire, "nouveau", practice + "/membres/nouveau");
        await claire.Go(practice + "/membres");
        await claire["main a[href$='/metier']"].First.EvaluateAsync("link => link.click()");
        await claire.Page.WaitForURLAsync("**/metier");
        await ExamineAtEverySize(claire, "metier", null);
        Assert.True(found.Count == 0, string.Join("\n\n", found));
    }

    [Fact]
    public async Task who_keeps_the_channels_finds_nothing_in_the_way()
    {
        var claire = await SitDown(Someone.Claire);
        await claire.Go("/reglages");
        var practice = (await claire["main a[href$='/membres']"].First.GetAttributeAsync("href"))![..^"/membres".Length];
        await ExamineAtEverySize(claire, "canal-nouveau", practice + "/canaux/nouveau");
        await claire.Page.GetByLabel("Par où cela arrive").SelectOptionAsync("Api");
        await claire.Page.GetByLabel("Nom", new() { Exact = true }).FillAsync("Laboratoire du port");
        await claire.Page.GetByLabel("Qui en répond").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await claire.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Ouvrir le canal" }).ClickAsync();
        await claire.Sees("La clé de « Laboratoire du port »");
        await ExamineAtEverySize(claire, "canal-cle", null);
        await claire.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Revenir au canal" }).ClickAsync();
        await claire.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Suspendre ce canal" }).ClickAsync();
        await claire.Sees("Suspendu depuis le");
        await ExamineAtEverySize(claire, "canal", null);
        await claire.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Renouveler la clé" }).ClickAsync();
        await claire.Sees("L'ancienne clé cesse d'ouvrir");
        await ExamineAtEverySize(claire, "canal-renouveler", null);
        await ExamineAtEverySize(claire, "cabinet-canaux", practice);
        Assert.True(found.Count == 0, string.Join("\n\n", found));
    }

    [Fact]
    public async Task who_comes_in_with_a_code_finds_nothing_in_the_way_and_comes_in()
    {
        var claire = await SitDown(Someone.Claire);
        await claire.Go("/reglages");
        await claire["main a[href$='/membres']"].First.ClickAsync();
        await claire.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Ajouter un membre" }).ClickAsync();
        await claire.Page.GetByLabel("Prénom").FillAsync("Zoé");
        await claire.Page.GetByLabel("Nom", new() { Exact = true }).FillAsync("Arnaud");
        await claire.Page.GetByLabel("Identifiant pour se connecter").FillAsync("zoe.arnaud");
        await claire.Page.GetByLabel("Rôle").SelectOptionAsync("Secretary");
        await claire.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Créer le compte" }).ClickAsync();
        await claire.Sees("À remettre à Zoé Arnaud");
        await ExamineAtEverySize(claire, "feuille", null);

        var zoe = await Empty();
        await zoe.Go("/connexion");
        await zoe.Page.GetByLabel("Identifiant").FillAsync("zoe.arnaud");
        await zoe.Page.GetByLabel("Mot de passe").FillAsync((await claire["code.code"].TextContentAsync())!);
        await zoe.Press("Enter");
        await zoe.Page.WaitForURLAsync("**/connexion/entree");
        await ExamineAtEverySize(zoe, "entree", null, "main details summary");
        var secret = (await zoe["[data-secret]"].TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);
        await zoe.Page.GetByLabel("Nouveau, dix caractères au moins").FillAsync("un secret bien à moi");
        await zoe.Page.GetByLabel("Le même, encore").FillAsync("un secret bien à moi");
        await zoe.Page.GetByLabel("Les six chiffres affichés").FillAsync(Authenticator.CodeOf(secret, DateTimeOffset.UtcNow));
        await zoe.Press("Enter");
        await zoe.Page.WaitForURLAsync(url => !url.Contains("/connexion", StringComparison.Ordinal));
        await zoe.Sees("Zoé Arnaud");
        Assert.True(found.Count == 0, string.Join("\n\n", found));
    }

    [Fact]
    public async Task who_stands_at_the_door_finds_nothing_in_the_way()
    {
        var stranger = await Empty();
        await stranger.Go("/connexion");
        await Examine(stranger, "/connexion");
        Assert.True(found.Count == 0, string.Join("\n\n", found));
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
            if (await seat.ScrollsSideways()) found.Add($"{page} scrolls sideways at 200 %");
            await seat.Page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
            if (await seat.ScrollsSideways()) found.Add($"{page} scrolls sideways on a telephone");
            await Examine(seat, page + " (telephone)");
            await seat.Shot($"page-{who.Login.Split('@')[0]}-{page.Trim('/').Replace('/', '-').Replace('?', '-')}-telephone");
        }

        Assert.True(found.Count == 0, string.Join("\n\n", found));
    }

    /// <param name="page">Null is the page where one stands.</param>
    /// <param name="open">What is unfolded first.</param>
    private async Task ExamineAtEverySize(Seat seat, string name, string? page, string? open = null)
    {
        if (page is not null) await seat.Go(page);
        if (open is not null) await seat[open].First.ClickAsync();
        foreach (var screen in new[] { Screen.Zoomed, Screen.Phone, Screen.Desk })
        {
            await seat.Page.SetViewportSizeAsync(screen.Width, screen.Height);
            if (await seat.ScrollsSideways()) found.Add($"{name} scrolls sideways at {screen.Width}");
            await Examine(seat, $"{name} ({screen.Width})");
            await seat.Shot($"membres-{name}-{screen.Width}");
        }
    }

    private async Task Examine(Seat seat, string where)
    {
        var result = await seat.Page.RunAxe(Rules);
        foreach (var violation in result.Violations)
            found.Add($"{where}: {violation.Id}, {violation.Help}\n" + string.Join('\n', violation.Nodes.Take(4).Select(n => $"  {n.Target}  {n.Html}  {n.Any.FirstOrDefault()?.Message}")));
    }
}
