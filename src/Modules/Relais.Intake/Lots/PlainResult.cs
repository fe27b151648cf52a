using System.Globalization;
using Relais.Codecs.Observations;
using Relais.Intake.Read;

namespace Relais.Intake.Lots;

/// <summary>
/// Whether a table shows all that a laboratory's document says, with nothing in it that asks for more than a glance. It goes by the
/// laboratory's own marks and bounds; where they are missing or disagree, the document is seen on its own.
/// </summary>
internal static class PlainResult
{
    /// <summary>A longer table hides its lines.</summary>
    private const int MostValues = 40;

    /// <summary>More words than this beside the values are a letter, to be read as one.</summary>
    private const int MostLetters = 300;

    public static bool Is(PartRead part) =>
        part is { Nature: PartNature.Cda or PartNature.Hprim, HasOwnPdf: false, AccessFlags: null, Held: null, Disputed: null, IsDeletion: false, Replaces.Count: 0, Observations.Count: > 0 and <= MostValues }
        && part.Observations.All(IsCalm) && BesideValues.Of(part).Sum(line => line.Length) <= MostLetters;

    private static bool IsCalm(Observation result)
    {
        if (string.IsNullOrWhiteSpace(result.Value) || !IsFinal(result.Status)) return false;
        return (result.Interpretation?.Trim().ToUpperInvariant() ?? "", IsWithin(result)) switch
        {
            ("N", not false) => true,
            ("H" or "L", _) => true,
            ("", true) => true,
            _ => false,
        };
    }

    private static bool IsFinal(string? status) => status?.Trim().ToUpperInvariant() is null or "" or "F" or "FINAL" or "COMPLETED";

    /// <summary>Null when there is no number, or no bound to compare it with.</summary>
    private static bool? IsWithin(Observation result)
    {
        var (low, high) = (Number(result.Low), Number(result.High));
        if (Number(result.Value) is not { } value || (low is null && high is null)) return null;
        return (low is null || value >= low) && (high is null || value <= high);
    }

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
