using Relais.Journeys.Specs.Cast;
using Relais.Journeys.Specs.Stage;

namespace Relais.Journeys.Specs;

/// <summary>The pages of who keeps a practice, its members and its channels; and the door by which a newcomer enters.</summary>
public class Looking_at_the_settings(OpenHouse house) : CarefulLook(house)
{
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
        await claire.Arrives("/metier$");
        await ExamineAtEverySize(claire, "metier", null);
        NothingWasFound();
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
        NothingWasFound();
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
        await zoe.Arrives("/connexion/entree$");
        await ExamineAtEverySize(zoe, "entree", null, "main details summary");
        var secret = (await zoe["[data-secret]"].TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal);
        await zoe.Page.GetByLabel("Nouveau, dix caractères au moins").FillAsync("un secret bien à moi");
        await zoe.Page.GetByLabel("Le même, encore").FillAsync("un secret bien à moi");
        await zoe.Page.GetByLabel("Les six chiffres affichés").FillAsync(Authenticator.CodeOf(secret, DateTimeOffset.UtcNow));
        await zoe.Press("Enter");
        await zoe.IsIn();
        await zoe.Sees("Zoé Arnaud");
        NothingWasFound();
    }
}
