namespace Relais.Codecs.Cda;

/// <summary>How much of a narrative is written out. Beyond the length the rest is left out and the text says it is cut.</summary>
public sealed record NarrativeLimits
{
    public static NarrativeLimits Default { get; } = new();

    /// <summary>Characters written, tags included.</summary>
    public int MaxLength { get; init; } = 1_000_000;

    /// <summary>Nested elements that keep their form; text deeper than that is written plain.</summary>
    public int MaxDepth { get; init; } = 48;

    public int MaxSpan { get; init; } = 100;
}
