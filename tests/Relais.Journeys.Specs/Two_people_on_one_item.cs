using Relais.Journeys.Specs.Cast;
using Relais.Journeys.Specs.Stage;

namespace Relais.Journeys.Specs;

public class Two_people_on_one_item(OpenHouse house) : Story(house)
{
    [Fact]
    public async Task each_sees_that_the_other_has_it_open()
    {
        var (samia, nora) = (await SitDown(Someone.Samia), await SitDown(Someone.Nora));
        await nora.Go("/corbeille?vue=equipe");   // what she last had open in another story, she has no more
        await samia.Go("/corbeille?vue=equipe");
        var shared = System.Web.HttpUtility.ParseQueryString((await samia["[data-ligne]"].Nth(2).GetAttributeAsync("href"))!)["item"];
        await samia.Go("/corbeille?vue=equipe&item=" + shared);
        await samia.SeesNot(samia.Page.GetByText("Ouvert par Nora"));

        await nora.Go("/corbeille?vue=equipe&item=" + shared);
        await nora.Sees("Ouvert par Samia Benali depuis 1 min");
        await nora.Shot("collision");
        await samia.Page.ReloadAsync();
        await samia.Sees("Ouvert par Nora Lefèvre");

        // Going elsewhere takes the sign away.
        await nora.Press("j");
        await nora.SeesNot(nora.Page.GetByText("Ouvert par Samia"));
        await samia.Page.ReloadAsync();
        await samia.SeesNot(samia.Page.GetByText("Ouvert par Nora"));
    }
}
