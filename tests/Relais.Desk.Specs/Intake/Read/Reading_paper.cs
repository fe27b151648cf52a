using System.Diagnostics;
using Relais.Intake.Read;
using Relais.Web.Demo;

namespace Relais.Desk.Specs.Intake.Read;

/// <summary>A letter whose pages are not alike: a printed cover before a page that was scanned.</summary>
public sealed class Reading_paper : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("relais-spec-");

    [Fact]
    public async Task reads_the_pages_that_are_pictures_of_words_and_says_how_surely()
    {
        var mixed = Path.Combine(folder.FullName, "melange.pdf");
        using (var unite = Process.Start("pdfunite", [Sample("*-pdf.pdf"), Sample("*-scan.pdf"), mixed])) await unite.WaitForExitAsync();
        var at = new Place(await File.ReadAllBytesAsync(mixed), "melange.pdf", "", null, 0);

        var printed = await new PaperText(readsScans: true, TimeSpan.FromMinutes(5)).OfPdf(at with { Bytes = await File.ReadAllBytesAsync(Sample("*-pdf.pdf")) }, default);
        Assert.Empty(printed.Flaws);
        Assert.True((await new PaperText(readsScans: false).OfPdf(at, default)).AwaitsScan);
        var read = await new PaperText(readsScans: true, TimeSpan.FromMinutes(5)).OfPdf(at, default);
        Assert.True(read.TextIsScanned && read.Text.Length > printed.Text.Length + 200, read.Text);
        Assert.Matches(@"^confidence [6-9]\d, words left out \d+$", Assert.Single(read.Flaws).Detail);
    }

    /// <summary>Seen before: read as it lies, such a page gave signs without words, and a person had to begin from nothing.</summary>
    [Theory, InlineData("043-scan.png", "HARDY"), InlineData("190-scan.pdf", "SAINT-AUBIN")]
    public async Task reads_a_page_that_was_scanned_upside_down_or_on_its_side(string scan, string name)
    {
        var (paper, at) = (new PaperText(readsScans: true, TimeSpan.FromMinutes(5)), new Place(await File.ReadAllBytesAsync(Sample(scan)), scan, "", null, 0));
        var read = scan.EndsWith("pdf", StringComparison.Ordinal) ? await paper.OfPdf(at, default) : await paper.OfImage(at, default);

        Assert.Contains(name, read.Text, StringComparison.Ordinal);
        Assert.Matches(@"^confidence (8|9)\d,", Assert.Single(read.Flaws).Detail);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static string Sample(string pattern) => Directory.GetFiles(Path.Combine(SampleFolder.Find(), "val", "arrivals"), pattern).Order(StringComparer.Ordinal).First();
}
