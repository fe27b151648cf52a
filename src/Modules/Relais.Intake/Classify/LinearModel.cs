using System.Numerics;

namespace Relais.Intake.Classify;

/// <summary>
/// Multinomial logistic regression over hashed features: one weight per feature and kind, added up. It can be read back:
/// each word's share in a proposal is known. A model may stand on another and keep only the lines it has moved itself.
/// </summary>
internal sealed class LinearModel
{
    private const int Bias = TextPrint.Buckets;
    private const float Understood = 0.98f;

    private readonly LinearModel? ground;
    private readonly float[]?[] lines = new float[Bias + 1][];
    private readonly int stride;

    public LinearModel(IReadOnlyList<string> kinds)
    {
        Kinds = kinds;
        stride = (kinds.Count + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
    }

    private LinearModel(LinearModel ground, IReadOnlyList<string> kinds)
        : this(kinds) => this.ground = ground;

    public IReadOnlyList<string> Kinds { get; }

    /// <summary>A model that answers as this one until it learns; this one never changes by it.</summary>
    public LinearModel StandingOn(IEnumerable<string> moreKinds) => new(this, [.. Kinds.Union(moreKinds)]);

    public float Weight(int feature, int kind) => Line(feature) is { } line && kind < line.Length ? line[kind] : 0;

    /// <summary>One score per kind, unbounded; <see cref="Softmax"/> makes them probabilities.</summary>
    public float[] Score(FeatureSet features)
    {
        var scores = new float[stride];
        Add(Line(Bias), 1, scores);
        foreach (var feature in features.Buckets) Add(Line(feature), features.Weight, scores);
        return scores[..Kinds.Count];
    }

    /// <summary>Moves the weights one step towards what the text was said to be; a text already understood moves nothing.</summary>
    public void Learn(FeatureSet features, int kind, float rate)
    {
        var shares = Softmax(Score(features), 1);
        if (shares[kind] > Understood) return;

        var step = new float[stride];
        for (var k = 0; k < shares.Length; k++) step[k] = rate * ((k == kind ? 1 : 0) - shares[k]);

        Add(step, 0.1f, OwnLine(Bias));
        foreach (var feature in features.Buckets) Add(step, features.Weight, OwnLine(feature));
    }

    public static float[] Softmax(float[] scores, double temperature)
    {
        var top = scores.Max();
        var shares = new float[scores.Length];
        var sum = 0f;
        for (var k = 0; k < scores.Length; k++) sum += shares[k] = MathF.Exp((scores[k] - top) / (float)temperature);
        for (var k = 0; k < scores.Length; k++) shares[k] /= sum;
        return shares;
    }

    private float[]? Line(int feature) => lines[feature] ?? ground?.Line(feature);

    private float[] OwnLine(int feature)
    {
        if (lines[feature] is { } own) return own;
        own = new float[stride];
        ground?.Line(feature)?.CopyTo(own, 0);
        return lines[feature] = own;
    }

    private static void Add(float[]? line, float times, float[] to)
    {
        if (line is null) return;
        for (var k = 0; k < line.Length; k += Vector<float>.Count)
            (new Vector<float>(to, k) + (new Vector<float>(line, k) * times)).CopyTo(to, k);
    }
}
