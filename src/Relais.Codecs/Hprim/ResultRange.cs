using Relais.Codecs.Observations;

namespace Relais.Codecs.Hprim;

/// <summary>Reference bounds, and where a result lies.</summary>
internal static class ResultRange
{
    // Longer is a sentence, where looking at each hyphen would be slow and wrong.
    private const int LongestBounds = 60;

    /// <summary>Bounds from two fields, or from one that holds both ("35 - 48"); a text that is no bound is the reference.</summary>
    public static (string? Low, string? High, string? Reference) Read(string? low, string? high)
    {
        if (low is not null && high is null && Split(low) is var (first, second)) return (first, second, null);

        var (lowBound, highBound) = (Bound(low), Bound(high));
        string?[] words = [lowBound is null ? low : null, highBound is null ? high : null];
        return (lowBound, highBound, words.Any(word => word is not null) ? string.Join(' ', words.OfType<string>()) : null);
    }

    /// <summary>-1 below, 0 within, 1 above; null when value or bounds do not tell.</summary>
    public static int? Place(Observation result)
    {
        if (ResultNumber.Read(result.Value) is not { } value) return null;
        var (low, high) = (ResultNumber.Read(result.Low)?.Value, ResultNumber.Read(result.High)?.Value);
        if (low is null && high is null) return null;

        return value.Sign switch
        {
            '<' => low is not null && value.Value <= low ? -1 : null,
            '>' => high is not null && value.Value >= high ? 1 : null,
            _ => value.Value < low ? -1 : value.Value > high ? 1 : 0,
        };
    }

    private static (string Low, string High)? Split(string text)
    {
        if (text.Length > LongestBounds) return null;

        // From 1: a leading hyphen is a sign.
        for (var at = text.IndexOf('-', Math.Min(1, text.Length)); at >= 0; at = text.IndexOf('-', at + 1))
            if (Bound(text[..at].Trim()) is { } low && Bound(text[(at + 1)..].Trim()) is { } high) return (low, high);
        return null;
    }

    private static string? Bound(string? text)
    {
        if (text is null) return null;
        var plain = ResultNumber.Normal(text);
        return ResultNumber.Read(plain) is { Sign: '=' } ? plain : null;
    }
}
