using System.Text.RegularExpressions;

namespace Relais.Intake.Classify;

/// <summary>One national type covers several kinds of work; a document's title then says which (<c>Words/titles.csv</c>).</summary>
internal static class TitleRules
{
    private static readonly ILookup<string, (Regex Title, string Kind)> Rules = WordList.Rows("titles.csv").ToLookup(
        row => row[0],
        row => (new Regex($@"\b(?:{row[1]})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant), row[2]));

    public static (string Kind, Evidence Words)? Refine(string typeCode, string? title)
    {
        var folded = FrenchText.Fold(title);
        foreach (var (pattern, kind) in Rules[typeCode])
        {
            if (pattern.Match(folded.Folded) is { Success: true } match) return (kind, folded.Show(match.Index, match.Length, EvidenceFrom.Title));
        }

        return null;
    }
}
