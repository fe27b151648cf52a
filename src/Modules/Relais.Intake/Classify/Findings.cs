using Relais.Intake.Classify.Phrases;

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
        var found = Signs(document.Text, EvidenceFrom.Text).Concat(Signs(document.Title, EvidenceFrom.Title)).DistinctBy(sign => sign.Folded).ToArray();
        return found.Sum(sign => sign.Weight) < Enough ? [] : [.. found.OrderByDescending(sign => sign.Weight).Select(sign => sign.Words)];
    }

    private static IEnumerable<(int Weight, string Folded, Evidence Words)> Signs(string? part, EvidenceFrom place)
    {
        var folded = FrenchText.Fold(part);
        var spans = Words.Find("strong", folded).Select(span => (Weight: 3, Span: span))
            .Concat(Words.Find("fair", folded).Select(span => (2, span)))
            .Concat(Words.Find("faint", folded).Select(span => (1, span)));

        return Joined(spans).Select(sign =>
            (sign.Weight, folded.Folded.Substring(sign.Span.Start, sign.Span.Length), folded.Show(sign.Span.Start, sign.Span.Length, place)));
    }

    /// <summary>Signs that overlap are one phrase, as strong as the strongest.</summary>
    private static IEnumerable<(int Weight, PhraseSpan Span)> Joined(IEnumerable<(int Weight, PhraseSpan Span)> signs)
    {
        (int Weight, PhraseSpan Span)? open = null;
        foreach (var (weight, span) in signs.OrderBy(sign => sign.Span.Start))
        {
            if (open is var (openWeight, openSpan) && span.Start < openSpan.End)
            {
                open = (Math.Max(openWeight, weight), openSpan with { Length = Math.Max(openSpan.End, span.End) - openSpan.Start });
                continue;
            }

            if (open is { } done) yield return done;
            open = (weight, span);
        }

        if (open is { } last) yield return last;
    }
}
