namespace Relais.Intake.Classify;

/// <summary>
/// Looks for what only a clinician may judge: measures, findings, diagnoses, treatments, complaints. It may only make
/// a document clinical; finding nothing proves nothing.
/// </summary>
internal static class Findings
{
    /// <summary>One strong sign is enough; three faint ones are needed.</summary>
    private const int Enough = 3;

    private static readonly WordList Words = WordList.Read("findings.csv");

    /// <summary>The clinical words, strongest first; empty when there are too few to say so.</summary>
    public static IReadOnlyList<Evidence> In(DocumentToClassify document)
    {
        var found = new List<(int Weight, string Folded, Evidence Words)>();
        foreach (var (part, place) in new[] { (document.Text, EvidenceFrom.Text), (document.Title, EvidenceFrom.Title) })
        {
            var folded = FrenchText.Fold(part);
            found.AddRange(Spans("strong", 3).Concat(Spans("fair", 2)).Concat(Spans("faint", 1)));

            IEnumerable<(int, string, Evidence)> Spans(string effect, int weight) => Words
                .Find(effect, folded)
                .Select(span => (weight, folded.Folded.Substring(span.Start, span.Length), folded.Show(span.Start, span.Length, place)));
        }

        var distinct = found.DistinctBy(f => f.Folded).ToArray();
        return distinct.Sum(f => f.Weight) < Enough ? [] : [.. distinct.OrderByDescending(f => f.Weight).Select(f => f.Words)];
    }
}
