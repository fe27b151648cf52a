using Microsoft.Playwright;
using Relais.Journeys.Specs.Cast;
using Relais.Journeys.Specs.Stage;

namespace Relais.Journeys.Specs;

/// <summary>The pages that stand before one patient: each says whose it is, on every screen.</summary>
public class Looking_at_a_patient(OpenHouse house) : CarefulLook(house)
{
    [Fact]
    public async Task the_secretary_always_sees_whose_page_it_is()
    {
        var nora = await SitDown(Someone.Nora);
        await nora.Go("/patients");
        await nora.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Nom, prénom" }).FillAsync("martin");
        await nora.Press("Enter");
        var found = nora["main .trouves a"].First;
        await nora.Sees(found);
        // Who bears the name comes before who bears it as a first name.
        Assert.StartsWith("MARTIN ", (await found.TextContentAsync())!.Trim(), StringComparison.Ordinal);
        await ExamineAtEverySize(nora, "recherche", null);
        var patient = (await found.GetAttributeAsync("href"))!;
        foreach (var (name, page) in new[] { ("fiche", patient), ("corriger", patient + "/corriger"), ("opposition", patient + "/opposition?a=tous") })
        {
            await nora.Go(page);
            foreach (var screen in new[] { Screen.Phone, Screen.Zoomed, Screen.Desk })
            {
                await nora.Page.SetViewportSizeAsync(screen.Width, screen.Height);
                await nora.Sees(nora["main"].GetByText("MARTIN").First);
            }

            await ExamineAtEverySize(nora, name, null);
        }

        NothingWasFound();
    }

    [Fact]
    public async Task and_chooses_one_for_a_document_that_names_nobody()
    {
        var nora = await SitDown(Someone.Nora);
        await nora.Go("/appels");
        await Calls.Note(nora, "Quelqu'un, au téléphone", "Demande à être rappelé.");
        await nora.Go("/corbeille?vue=personne");
        var line = nora["[data-ligne]"].Filter(new() { HasText = "Quelqu'un, au téléphone" });
        await Assertions.Expect(line).ToHaveCountAsync(1);
        await line.ClickAsync();
        await nora.Sees(nora[".centre"].GetByText("Demande à être rappelé").First);
        await nora.Press("p");
        await nora.Page.GetByRole(AriaRole.Link, new() { Name = "Chercher une autre personne" }).ClickAsync();
        await nora.Page.GetByLabel("Nom, prénom ou date de naissance").FillAsync("martin");
        await nora.Press("Enter");
        var compare = nora["main .trouves button"].First;
        await nora.Sees(compare);
        await ExamineAtEverySize(nora, "choisir", null);
        await compare.ClickAsync();
        await nora.Sees(nora.Page.GetByRole(AriaRole.Button, new() { Name = "C'est cette personne" }));
        await ExamineAtEverySize(nora, "comparer", null);
        NothingWasFound();
    }
}
