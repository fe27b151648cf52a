using Relais.Intake.Classify.Phrases;

namespace Relais.Intake.Classify;

/// <summary>One national type covers several kinds of work; a document's title then says which (<c>Words/titles.csv</c>).</summary>
internal static class TitleRules
{
    private static readonly ILookup<string, (PhraseFinder Words, string Kind)> Rules = WordList.Rows("titles.csv").ToLookup(
        row => row[0],
        row => (new PhraseFinder([row[1]]), row[2]));

    public static (string Kind, Evidence Words)? Refine(string typeCode, string? title)
    {
        var folded = FrenchText.Fold(title);
        foreach (var (words, kind) in Rules[typeCode])
            if (words.Find(folded.Folded) is [var first, ..]) return (kind, folded.Show(first.Start, first.Length, EvidenceFrom.Title));

        return null;
    }
}
