using Relais.Codecs.Observations;
using Relais.Intake.Classify.Phrases;

namespace Relais.Intake.Classify;

/// <summary>
/// Reads urgency from words, from the laboratory's own flags and from who sends. A denial (« pas d'urgence ») or a name
/// (« service des urgences ») only cancels the very words it holds; another phrase elsewhere still raises.
/// </summary>
internal static class UrgencyReader
{
    private const string Denied = "denied";

    private static readonly WordList Words = WordList.Read("urgency.csv");

    public static UrgencyReading Read(DocumentToClassify document, IReadOnlyList<Observation> results)
    {
        var found = new List<(Urgency Level, Evidence Words)>();
        found.AddRange(Flags(results));
        found.AddRange(Phrases(document.Text, EvidenceFrom.Text));
        found.AddRange(Phrases(document.Title, EvidenceFrom.Title));
        found.AddRange(Phrases(document.Cover, EvidenceFrom.Cover));
        found.AddRange(Senders(document.Sender));
        found.AddRange(Senders(document.SenderAddress));

        var level = found.Select(f => f.Level).DefaultIfEmpty(Urgency.Normal).Max();
        return new UrgencyReading(level, [.. found.OrderByDescending(f => f.Level).Select(f => f.Words).Distinct()]);
    }

    /// <summary>HL7 interpretation codes (table 0078, ObservationInterpretation) that a laboratory sets beyond its alert limits.</summary>
    private static IEnumerable<(Urgency, Evidence)> Flags(IReadOnlyList<Observation> results)
    {
        foreach (var result in results)
        {
            var level = result.Interpretation?.Trim().ToUpperInvariant() switch
            {
                "HH" or "LL" or "AA" or "HU" or "LU" => Urgency.Immediate,
                "HX" or "LX" or ">" or "<" => Urgency.Raised,
                _ => Urgency.Normal,
            };
            if (level == Urgency.Normal) continue;

            var line = $"{result.Label} {result.Value} {result.Unit}".TrimEnd() + $" ({result.Interpretation})";
            yield return (level, new Evidence(line, 0, line.Length, EvidenceFrom.Result));
        }
    }

    private static IEnumerable<(Urgency, Evidence)> Phrases(string? text, EvidenceFrom place)
    {
        var folded = FrenchText.Fold(text);
        List<(Urgency Level, PhraseSpan Span)> raising = [.. Raising("immediate", Urgency.Immediate), .. Raising("raised", Urgency.Raised)];
        if (raising.Count == 0) return [];

        // Most letters raise nothing: denials are looked for only where there is something to deny.
        var denied = Words.Find(Denied, folded);
        return raising.Where(r => !denied.Any(d => d.Start <= r.Span.Start && r.Span.End <= d.End)).Select(r => (r.Level, folded.Show(r.Span.Start, r.Span.Length, place)));

        IEnumerable<(Urgency, PhraseSpan)> Raising(string effect, Urgency level) => Words.Find(effect, folded, apart: true).Select(span => (level, span));
    }

    private static IEnumerable<(Urgency, Evidence)> Senders(string? sender)
    {
        var folded = FrenchText.Fold(sender);
        return Words.Find("sender", folded, apart: true).Select(span => (Urgency.Raised, folded.Show(span.Start, span.Length, EvidenceFrom.Sender)));
    }
}
