using Microsoft.Playwright;
using Relais.Journeys.Specs.Cast;
using Relais.Journeys.Specs.Stage;

namespace Relais.Journeys.Specs;

public class Validating_on_a_phone(OpenHouse house) : Story(house)
{
    [Fact]
    public async Task the_doctor_sees_three_documents_and_closes_them_with_her_thumb()
    {
        var claire = await SitDown(Someone.Claire, Screen.Phone);
        await claire.Go("/");
        await claire.Shot("telephone-1-journée");
        await claire["main a[href='/a-valider']"].First.TapAsync();
        for (var seen = 1; seen <= 3; seen++)
        {
            var next = claire.Page.GetByRole(AriaRole.Button, new() { Name = "Vu, clore et suivant" });
            await claire.Sees(next);
            Assert.True((await next.BoundingBoxAsync())!.Y < Screen.Phone.Height, "The thumb should find the button without scrolling.");
            await claire.Shot($"telephone-{seen + 1}-document");
            var before = claire.Page.Url;
            var title = await claire["form[action$='/cloture']"].First.GetAttributeAsync("action");
            await next.TapAsync();
            await claire.SeesNot(claire[$"form[action='{title}']"]);
            await claire.Sees(claire["[data-annuler]"]);
        }

        Assert.False(await claire.ScrollsSideways());
    }
}
