using Relais.Contracts.Protocols;
using Relais.Intake.Classify;

namespace Relais.Desk.Specs.Intake.Classify;

/// <summary>
/// Wordings, letterheads, senders, towns and people that are in no training text. They are invented too: read the figures
/// as a floor kept from one version to the next, not as a promise about real mail.
/// </summary>
public class Measuring_the_reader_on_letters_it_never_saw(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<(string Kind, string Text)> Letters = [.. LettersFromStrangers.SeenByAuthors, .. LettersFromStrangers.Sealed];

    [Fact]
    public void answers_most_of_the_sealed_ones_and_is_rarely_wrong()
    {
        var all = Report("cachetées", Read(LettersFromStrangers.Sealed));
        Report("  administratives", Read(LettersFromStrangers.Sealed, KindClass.Administrative));
        Report("  cliniques", Read(LettersFromStrangers.Sealed, KindClass.Clinical));

        Assert.InRange(all.Coverage, 0.55, 1);
        Assert.InRange(all.Wrong, 0, 0.03);
    }

    [Fact]
    public void answers_most_of_the_others_and_is_rarely_wrong()
    {
        var all = Report("ouvertes", Read(LettersFromStrangers.SeenByAuthors));
        Report("  administratives", Read(LettersFromStrangers.SeenByAuthors, KindClass.Administrative));
        Report("  cliniques", Read(LettersFromStrangers.SeenByAuthors, KindClass.Clinical));

        Assert.InRange(all.Coverage, 0.75, 1);
        Assert.InRange(all.Wrong, 0, 0.03);
    }

    [Fact]
    public void never_takes_clinical_work_for_administrative() =>
        Assert.All(
            Letters.Where(l => Desk.Catalogue.Find(l.Kind, Desk.Today).Class == KindClass.Clinical),
            l => Assert.Equal(KindClass.Clinical, Desk.ClassifyText(l.Text).Class));

    [Fact]
    public void proposes_nothing_for_texts_of_no_kind() =>
        Assert.All(LettersFromStrangers.OfNoKind, text => Assert.NotEqual(Outcome.Propose, Desk.ClassifyText(text).Outcome));

    [Fact]
    public void reads_paper_less_often_and_not_more_wrongly()
    {
        var scans = Letters
            .Select((l, at) => (l.Kind, Found: Desk.Classify(new DocumentToClassify { Text = Scan(l.Text, at), Scanned = true })))
            .ToArray();

        var paper = Report("papier", scans);

        Assert.InRange(paper.Coverage, 0.40, 1);
        Assert.InRange(paper.Wrong, 0, 0.03);
    }

    [Fact]
    public void knows_how_sure_it_is()
    {
        var readings = Letters
            .Select(l => (l.Kind, Found: KindReader.Trained.Read(new DocumentToClassify { Text = l.Text })!))
            .Select(r => (Sure: r.Found.Probability, Right: r.Found.Kind == r.Kind))
            .ToArray();

        var error = 0.0;
        foreach (var bin in readings.GroupBy(r => Math.Min(4, (int)(r.Sure * 5))).OrderBy(bin => bin.Key))
        {
            var (sure, right) = (bin.Average(r => r.Sure), bin.Average(r => r.Right ? 1.0 : 0));
            output.WriteLine($"annoncé {sure:P0}, juste {right:P0} ({bin.Count()} lettres)");
            error += Math.Abs(sure - right) * bin.Count() / readings.Length;
        }

        output.WriteLine($"écart moyen (ECE) {error:F3}");
        Assert.InRange(error, 0, 0.15);
    }

    private static (string, Classification)[] Read(IReadOnlyList<(string Kind, string Text)> letters, KindClass? asked = null) =>
        [.. letters.Where(l => asked is null || Desk.Catalogue.Find(l.Kind, Desk.Today).Class == asked).Select(l => (l.Kind, Desk.ClassifyText(l.Text)))];

    private (double Coverage, double Wrong) Report(string name, (string Kind, Classification Found)[] readings)
    {
        var answered = readings.Where(r => r.Found.Outcome == Outcome.Propose).ToArray();
        var wrong = answered.Where(r => r.Found.Kind.Code != r.Kind).ToArray();
        var (coverage, share) = (answered.Length / (double)readings.Length, wrong.Length / (double)answered.Length);
        output.WriteLine($"{name}: {answered.Length} réponses sur {readings.Length} ({coverage:P0}), {wrong.Length} fausses ({share:P1})");
        foreach (var (kind, found) in wrong) output.WriteLine($"  {kind} lu {found.Kind.Code} à {found.Confidence:P0}");
        return (coverage, share);
    }

    /// <summary>Two letters in a hundred are misread, as a fair scan does; the seed is the letter's place.</summary>
    private static string Scan(string text, int seed)
    {
        var random = new Random(seed);
        return string.Concat(text.Select(c => char.IsLetter(c) && random.Next(50) == 0 ? "lirnceoatu"[random.Next(10)] : c));
    }
}
