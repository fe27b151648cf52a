using Relais.Codecs.Observations;

namespace Relais.Intake.Show;

/// <summary>How a result line reads.</summary>
internal static class ResultWords
{
    public static string Key(Observation result) => result.Code is { Length: > 0 } code ? $"{result.CodeSystem}|{code}" : result.Label;

    /// <summary>The sender's own flag in words, empty when there is none; nothing is judged by us.</summary>
    public static string Mark(Observation result) => result.Interpretation switch
    {
        "HH" => "très haut ↑↑",
        "LL" => "très bas ↓↓",
        "AA" => "très anormal",
        "H" or "HU" => "haut ↑",
        "L" or "LU" => "bas ↓",
        "A" => "anormal",
        "R" => "résistant",
        _ => "",
    };

    public static string Range(Observation result) => (result.Low, result.High) switch
    {
        ({ Length: > 0 } low, { Length: > 0 } high) => $"{low} – {high}",
        ({ Length: > 0 } low, _) => $"> {low}",
        (_, { Length: > 0 } high) => $"< {high}",
        _ => result.Reference ?? "",
    };
}
