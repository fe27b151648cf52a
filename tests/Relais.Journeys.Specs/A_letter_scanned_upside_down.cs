using Microsoft.Playwright;
using Relais.Journeys.Specs.Cast;
using Relais.Journeys.Specs.Stage;

namespace Relais.Journeys.Specs;

public class A_letter_scanned_upside_down(OpenHouse house) : Story(house)
{
    [Fact]
    public async Task is_brought_by_hand_read_all_the_same_and_turned_to_be_seen()
    {
        var nora = await SitDown(Someone.Nora);
        await nora.Go("/depot");
        await nora["select[name=cabinet]"].SelectOptionAsync(new SelectOptionValue { Label = "Cabinet des Tilleuls" });
        await nora["input[type=file]"].SetInputFilesAsync(OpenHouse.Sample("043-scan.png"));
        await nora.Page.GetByRole(AriaRole.Button, new() { Name = "Déposer" }).ClickAsync();
        await nora.Sees("043-scan.png");

        await nora.Go("/corbeille?vue=equipe");
        var line = nora["[data-ligne]"].Filter(new() { HasText = "HARDY Sébastien" });
        await nora.Sees(line);   // its words were read the right way up
        await line.ClickAsync();
        var paper = nora[".papier.image"];
        await nora.Sees(paper.Locator("img"));
        var upright = (await paper.BoundingBoxAsync())!;
        await nora.Press("o");
        await nora.Sees(paper.Locator("canvas"));
        await Assertions.Expect(paper.Locator("img")).ToBeHiddenAsync();
        Assert.True((await paper.BoundingBoxAsync())!.Height < upright.Height, "A quarter of a turn lays a letter on its side.");
        await nora.Press("o");
        await nora.Shot("scan-retourné");
        Assert.Equal(upright.Height, (await paper.BoundingBoxAsync())!.Height, tolerance: 2);
    }
}
