using Microsoft.Playwright;
using Relais.Journeys.Specs.Cast;
using Relais.Journeys.Specs.Stage;

namespace Relais.Journeys.Specs;

public class Going_through_the_list_on_a_phone(OpenHouse house) : Story(house)
{
    [Fact]
    public async Task the_list_has_the_whole_screen_then_the_item_and_back()
    {
        var nora = await SitDown(Someone.Nora, Screen.Phone);
        await nora.Go("/corbeille?vue=equipe");
        var line = nora["[data-ligne]"].Nth(3);
        await nora.Sees(line);
        await nora.SeesNot(nora["[data-document]"]);   // nothing is opened that she does not see
        await nora.Shot("telephone-liste");

        await line.TapAsync();
        await nora.Sees(nora["[data-document]"]);
        await Assertions.Expect(nora["[data-ligne]"].First).ToBeHiddenAsync();
        await nora.Shot("telephone-ligne-ouverte");

        await nora.Page.GetByRole(AriaRole.Link, new() { Name = "Revenir à la liste" }).TapAsync();
        await nora.Sees(line);
        await nora.SeesNot(nora["[data-document]"]);
        Assert.False(await nora.ScrollsSideways());
    }
}
