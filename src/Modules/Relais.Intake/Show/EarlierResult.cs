using Relais.Codecs.Observations;

namespace Relais.Intake.Show;

/// <summary>A result of the same analysis in an earlier document of the same patient.</summary>
public sealed record EarlierResult(string Key, string? System, string Label, string Value, string? Unit, DateOnly Date)
{
    /// <summary>The same code; where the two documents code differently, the same words. Never another unit.</summary>
    internal bool IsOf(Observation result) => Unit == result.Unit && (Key == ResultWords.Key(result) || (System != result.CodeSystem && string.Equals(Label, result.Label, StringComparison.OrdinalIgnoreCase)));
}
