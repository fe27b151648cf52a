using System.Text.RegularExpressions;
using Relais.Codecs.Observations;
using Relais.Intake.Classify;
using Relais.Intake.Read;

namespace Relais.Intake.Lots;

/// <summary>What a laboratory wrote beside its values: a comment, a reserve on the sample. A table without it would hide it.</summary>
internal static partial class BesideValues
{
    // What every report of results repeats and no doctor reads.
    private static readonly HashSet<string> Idle =
    [
        "analyse", "analyses", "examen", "examens", "resultat", "resultats", "unite", "unites", "valeur", "valeurs", "reference", "references", "norme", "normes",
        "intervalle", "de", "du", "d", "a", "h", "l", "n", "hematologie", "hemostase", "biochimie", "immunologie", "hormonologie", "biologie", "medicale",
    ];

    /// <summary>Lines, in the document's own words, that hold a word or a number which is no label, value, unit or bound of the results.</summary>
    public static IReadOnlyList<string> Of(PartRead part)
    {
        var shown = part.Observations.SelectMany(Words).ToHashSet();
        return [.. part.Text.Split('\n').Where(line => Words(line).Any(word => !shown.Contains(word) && !Idle.Contains(word))).Select(line => Blanks().Replace(line, " ").Trim()).Distinct()];
    }

    private static IEnumerable<string> Words(Observation result) =>
        new[] { result.Label, result.Value, result.Unit, result.Low, result.High, result.Reference }.SelectMany(Words);

    /// <summary>Numbers are compared as written, point or comma.</summary>
    private static IEnumerable<string> Words(string? text) => Word().Matches(FrenchText.Fold(text).Folded).Select(word => word.Value.Replace(',', '.'));

    [GeneratedRegex(@"\p{L}+|\d+(?:[.,]\d+)?")]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
