namespace Relais.Intake.Classify;

/// <summary>The features of one text, each once. All a model learns from: kept without the words, thousands of texts stay small.</summary>
internal sealed record FeatureSet(int[] Buckets)
{
    public static FeatureSet None { get; } = new([]);

    /// <summary>The weight of each feature; together they measure one, so that long texts do not shout.</summary>
    public float Weight { get; } = Buckets.Length == 0 ? 0 : 1 / MathF.Sqrt(Buckets.Length);
}
