using Microsoft.Playwright;
using Relais.Journeys.Specs.Cast;
using Relais.Journeys.Specs.Stage;

namespace Relais.Journeys.Specs;

public class Working_without_javascript(OpenHouse house) : Story(house)
{
    [Fact]
    public async Task one_signs_in_reads_hands_over_and_closes()
    {
        var nora = await Empty(javaScript: false);
        await Someone.Nora.SignIn(nora);
        await nora.Go("/appels");
        await Calls.Note(nora, "Mme Gérard, au guichet", "Demande de certificat d'absence scolaire pour mardi.", "Petit", "Lucas", "09/05/2020");
        await nora.Page.GetByRole(AriaRole.Link, new() { Name = "Corbeille" }).ClickAsync();
        await nora.Go("/corbeille?vue=personne");
        for (var look = 0; look < 20 && await Line(nora).CountAsync() == 0; look++)
        {
            await nora.Page.WaitForTimeoutAsync(500);
            await nora.Page.ReloadAsync();
        }

        await Line(nora).ClickAsync();
        await nora.Page.GetByRole(AriaRole.Button, new() { Name = "C'est cette personne" }).First.ClickAsync();
        await nora.Sees("confirmé le");
        var item = nora.ItemInAddress;
        await nora["details[data-geste=r] summary"].ClickAsync();
        await nora["details[data-geste=r] select"].SelectOptionAsync(new SelectOptionValue { Label = "Samia Benali, assistante médicale" });
        await nora["details[data-geste=r]"].GetByRole(AriaRole.Button, new() { Name = "Passer" }).ClickAsync();
        await nora.Go("/corbeille?vue=moi&item=" + item);
        await nora.Sees("Proposé à Samia Benali");
        await nora.Shot("sans-javascript");

        await nora.Page.GetByRole(AriaRole.Button, new() { Name = "Clore et suivant" }).ClickAsync();
        await nora.Go("/corbeille?vue=moi&item=" + item);
        await nora.Sees("Clos par Nora Lefèvre");
    }

    private static ILocator Line(Seat seat) => seat["[data-ligne]"].Filter(new() { HasText = "Mme Gérard, au guichet" });
}
