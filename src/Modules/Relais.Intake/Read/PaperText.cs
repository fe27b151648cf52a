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
/// <param name="patience">How long tesseract may take over a page; 40 seconds when null.</param>
internal sealed class PaperText(bool readsScans, TimeSpan? patience = null) : IPaperText
{
    private const int FewWords = 12, MaxPages = 6;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim scans = new(1);

    public async Task<PartRead> OfPdf(Place at, CancellationToken ct)
    {
        var part = new PartRead { Path = at.Path, Nature = PartNature.Pdf, Content = at.Bytes, FileName = at.Name, MediaType = "application/pdf", Sender = at.Sender, SenderAddress = at.SenderAddress };
        var words = await ChildProcess.Run("pdftotext", ["-layout", "-enc", "UTF-8", "-l", "40", "-", "-"], at.Bytes, Limit, ct);
        if (words is null) return part with { Held = HeldReason.Unreadable, Flaws = [new Flaw("pdf.unreadable")] };
        // A page ends with a form feed. Of a letter some pages may be words and others pictures of words: a printed cover before a scan.
        var pages = Encoding.UTF8.GetString(words).Replace('\0', ' ').TrimEnd('\n').Split('\f')[..^1];
        if (pages.Length == 0) return Scanned(part, "", []);
        var written = Words(string.Concat(pages), FewWords) > FewWords;
        var pictures = Enumerable.Range(0, pages.Length).Where(n => !written || Words(pages[n], 1) == 0).ToList();
        if (pictures.Count == 0) return part with { Text = string.Join('\f', pages) };
        if (!readsScans) return part with { AwaitsScan = true };

        var seen = new List<ScannedText>();
        foreach (var page in pictures.Take(MaxPages))
        {
            if (await Scan(at, page + 1, ct) is not { Text.Length: > 0 } scanned) continue;
            pages[page] = scanned.Text;
            seen.Add(scanned);
        }

        var text = string.Join("\n\f", pages);
        var read = written && seen.Count == 0 ? part with { Text = text } : Scanned(part, text, seen);
        return pictures.Count > MaxPages ? read with { Flaws = [.. read.Flaws, new Flaw("scan.pages-unread", 0, $"{pictures.Count - MaxPages}")] } : read;
    }

    private static int Words(string text, int atMost) => text.Split((char[]?)null, atMost + 1, StringSplitOptions.RemoveEmptyEntries).Length;

    private async Task<ScannedText?> Scan(Place pdf, int page, CancellationToken ct)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        return await ChildProcess.Run("pdftoppm", ["-f", number, "-l", number, "-r", "200", "-gray", "-png", "-"], pdf.Bytes, Limit, ct) is { Length: > 0 } picture ? await Scan(picture, ct) : null;
    }

    public async Task<PartRead> OfImage(Place at, CancellationToken ct)
    {
        var part = new PartRead { Path = at.Path, Nature = PartNature.Image, Content = at.Bytes, FileName = at.Name, Sender = at.Sender, SenderAddress = at.SenderAddress };
        if (!readsScans) return part with { AwaitsScan = true };
        return await Scan(at.Bytes, ct) is { } scanned ? Scanned(part, scanned.Text, [scanned]) : Scanned(part, "", []);
    }

    /// <remarks>How sure the program was is told with the document; the least sure page speaks for all.</remarks>
    private static PartRead Scanned(PartRead part, string text, IReadOnlyList<ScannedText> seen) => part with
    {
        Text = text, TextIsScanned = true,
        Flaws = [string.IsNullOrWhiteSpace(text) || seen.Count == 0 ? new Flaw("scan.no-words") : new Flaw("scan.read", 0, $"confidence {seen.Min(s => s.Confidence)}, words left out {seen.Sum(s => s.LeftOut)}")],
    };

    private async Task<ScannedText?> Scan(ReadOnlyMemory<byte> picture, CancellationToken ct)
    {
        // One page at a time: tesseract fills a core, and the desk must stay quick beside it.
        await scans.WaitAsync(ct);
        try
        {
            // Segmentation mode 1 finds out first which way up the page is: one that was scanned upside down reads as well as another.
            var table = await ChildProcess.Run("tesseract", ["stdin", "stdout", "-l", "fra", "--psm", "1", "tsv"], picture, patience ?? TimeSpan.FromSeconds(40), ct);
            return table is null ? null : ScannedWords.Join(Encoding.UTF8.GetString(table));
        }
        finally
        {
            scans.Release();
        }
    }
}
