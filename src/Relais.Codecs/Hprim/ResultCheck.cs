using Relais.Codecs.Observations;

namespace Relais.Codecs.Hprim;

/// <summary>
/// Compares the flag of a result with its value and bounds, in both units: a flag may speak of the second one only. The flag
/// stays as it was sent; what does not fit is for a person to see.
/// </summary>
internal static class ResultCheck
{
    public static void Run(Observation result, int line, FlawList flaws)
    {
        var first = ResultRange.Place(result);
        var second = result.SecondUnit is { } other ? ResultRange.Place(other) : null;
        if (first is not null && second is not null && first != second) flaws.Add("hprim.units-contradict", line);

        foreach (var flag in new[] { result.Interpretation, result.SecondUnit?.Interpretation }.OfType<string>())
            CheckFlag(flag, [first, second], line, flaws);

        var isFlagged = result.Interpretation is not null || result.SecondUnit?.Interpretation is not null;
        if (!isFlagged && (first is -1 or 1 || second is -1 or 1)) flaws.Add("hprim.flag-missing", line);
    }

    private static void CheckFlag(string flag, int?[] places, int line, FlawList flaws)
    {
        int? said = flag switch { "L" or "LL" => -1, "H" or "HH" => 1, "N" => 0, _ => null };
        if (said is null) flaws.Add("hprim.flag-unknown", line);
        else if (places.Any(place => place is not null) && (said == 0 ? places.Any(place => place is -1 or 1) : !places.Contains(said)))
            flaws.Add("hprim.flag-contradicts", line);
    }
}
