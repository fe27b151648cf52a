using System.Globalization;
using System.Text;
using Relais.Codecs;
using Relais.Intake.Documents;

namespace Relais.Intake.Read;

/// <summary>
/// pdftotext first; a PDF without words, and a picture, go through tesseract in French with its confidences. What was read from
/// paper is marked so: it is searched and classified with more care, and no unit or identity in it is trusted.
/// </summary>
/// <param name="readsScans">False leaves what needs tesseract for later, marked <see cref="PartRead.AwaitsScan"/>.</param>
internal sealed class PaperText(bool readsScans) : IPaperText
{
    private const int FewWords = 12, MaxPages = 6;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim scans = new(1);

    public async Task<PartRead> OfPdf(Place at, CancellationToken ct)
    {
        var part = new PartRead { Path = at.Path, Nature = PartNature.Pdf, Content = at.Bytes, FileName = at.Name, MediaType = "application/pdf", Sender = at.Sender, SenderAddress = at.SenderAddress };
        var words = await ChildProcess.Run("pdftotext", ["-layout", "-enc", "UTF-8", "-l", "40", "-", "-"], at.Bytes, Limit, ct);
        if (words is null) return part with { Held = HeldReason.Unreadable, Flaws = [new Flaw("pdf.unreadable")] };
        var text = Encoding.UTF8.GetString(words).Replace('\0', ' ');
        if (text.Split((char[]?)null, FewWords + 1, StringSplitOptions.RemoveEmptyEntries).Length > FewWords) return part with { Text = text };
        if (!readsScans) return part with { AwaitsScan = true };

        var pages = new StringBuilder();
        for (var page = 1; page <= MaxPages; page++)
        {
            var number = page.ToString(CultureInfo.InvariantCulture);
            var picture = await ChildProcess.Run("pdftoppm", ["-f", number, "-l", number, "-r", "200", "-gray", "-png", "-"], at.Bytes, Limit, ct);
            if (picture is not { Length: > 0 }) break;
            pages.Append(await Scan(picture, ct)).Append("\n\f");
        }

        return Scanned(part, pages.ToString());
    }

    public async Task<PartRead> OfImage(Place at, CancellationToken ct)
    {
        var part = new PartRead { Path = at.Path, Nature = PartNature.Image, Content = at.Bytes, FileName = at.Name, Sender = at.Sender, SenderAddress = at.SenderAddress };
        return readsScans ? Scanned(part, await Scan(at.Bytes, ct) ?? "") : part with { AwaitsScan = true };
    }

    private static PartRead Scanned(PartRead part, string text) => part with
    {
        Text = text, TextIsScanned = true, Flaws = [new Flaw(string.IsNullOrWhiteSpace(text) ? "scan.no-words" : "scan.read")],
    };

    private async Task<string?> Scan(ReadOnlyMemory<byte> picture, CancellationToken ct)
    {
        // One page at a time: tesseract fills a core, and the desk must stay quick beside it.
        await scans.WaitAsync(ct);
        try
        {
            var table = await ChildProcess.Run("tesseract", ["stdin", "stdout", "-l", "fra", "--psm", "3", "tsv"], picture, TimeSpan.FromSeconds(40), ct);
            return table is null ? null : ScannedWords.Join(Encoding.UTF8.GetString(table));
        }
        finally
        {
            scans.Release();
        }
    }
}
