using Microsoft.Playwright;
using Relais.Journeys.Specs.Cast;
using Relais.Journeys.Specs.Stage;

namespace Relais.Journeys.Specs;

public class A_call_taken_at_the_desk(OpenHouse house) : Story(house)
{
    [Fact]
    public async Task becomes_an_item_that_is_closed_under_protocol_and_taken_back_within_ten_seconds()
    {
        var nora = await SitDown(Someone.Nora);
        await nora.Go("/appels");
        await Calls.Note(nora, "Mme Gérard, la mère", "Demande de certificat d'absence scolaire pour lundi.", "Petit", "Lucas", "09/05/2020");
        await nora.Shot("appel-1-noté");

        await nora.Go("/corbeille?vue=personne");
        var line = nora["[data-ligne]"].Filter(new() { HasText = "Mme Gérard" });
        await nora.Sees(line);
        await line.ClickAsync();
        await nora.Sees("PETIT Lucas Arthur");
        await nora.Page.GetByRole(AriaRole.Button, new() { Name = "C'est cette personne" }).First.ClickAsync();
        await nora.Sees("confirmé le");
        await nora.Sees("Protocole « Travail administratif du secrétariat");
        var item = nora.ItemInAddress;
        await nora.Shot("appel-2-prêt-à-clore");

        await nora.Press("e");
        await nora.Sees(nora["[data-annuler]"]);
        await nora.Shot("appel-3-clos-et-suivant");
        await nora.Press("z");   // ten seconds are ten seconds: nothing is looked at before
        await nora.SeesNot(nora["[data-annuler]"]);
        await nora.Sees(nora[$"[data-ligne][href*='{item}']"]);
        await nora.Go($"/corbeille?vue=personne&item={item}");
        await nora.Sees("PETIT Lucas Arthur");
        await nora.SeesNot(nora[".clos"]);
    }

    [Fact]
    public async Task is_seen_by_who_drew_the_list_just_before_it_came()
    {
        var (nora, other) = (await SitDown(Someone.Nora), await SitDown(Someone.Nora));
        // The list is drawn, and its stream of changes not open yet: a slow line, a busy machine.
        var noted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await other.Page.RouteAsync("**/direct", async stream =>
        {
            await noted.Task;
            await stream.ContinueAsync();
        });
        await other.Go("/corbeille?vue=personne");
        await nora.Go("/appels");
        await Calls.Note(nora, "M. Lenoir, le fils", "Demande de certificat de sport pour mercredi.", "Petit", "Lucas", "09/05/2020");
        await Task.Delay(1500);
        noted.SetResult();

        await other.Sees(other["[data-ligne]"].Filter(new() { HasText = "M. Lenoir" }));
    }
}
