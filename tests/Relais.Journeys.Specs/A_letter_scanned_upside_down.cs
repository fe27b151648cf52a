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
        await nora.Sees(nora["[data-deposes] li.received"]);

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
        Assert.True(await paper.Locator("canvas").EvaluateAsync<bool>(MoreAbove), "The letter-head should stand above, and the blank below.");
        await nora.Shot("scan-retourné");
        Assert.Equal(upright.Height, (await paper.BoundingBoxAsync())!.Height, tolerance: 2);

        // It stays so when a verb brings the same item back.
        await nora.Press("m");
        await nora.Sees("La balle : vous");
        await nora.Sees(paper.Locator("canvas"));
        Assert.True(await paper.Locator("canvas").EvaluateAsync<bool>(MoreAbove));
    }

    /// <summary>Whether more ink stands in the upper third of the picture than in the lower one.</summary>
    private const string MoreAbove =
        """
        canvas => {
          const third = Math.floor(canvas.height / 3);
          const ink = top => canvas.getContext('2d').getImageData(0, top, canvas.width, third).data.reduce((sum, v, n) => sum + (n % 4 === 0 && v < 128 ? 1 : 0), 0);
          return ink(0) > 1.5 * ink(canvas.height - third);
        }
        """;
}
