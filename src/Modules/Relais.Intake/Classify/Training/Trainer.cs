namespace Relais.Intake.Classify.Training;

/// <summary>Fits the weights: a fixed number of passes in a fixed order, so that the same texts give the same model.</summary>
internal static class Trainer
{
    private const int Passes = 10;
    private const float FirstRate = 6f;

    public static LinearModel Train(IReadOnlyList<(string Kind, FeatureSet Features)> texts)
    {
        var kinds = texts.Select(text => text.Kind).Distinct().Order(StringComparer.Ordinal).ToArray();
        var model = new LinearModel(kinds);
        var order = texts.Select(text => (Kind: Array.IndexOf(kinds, text.Kind), text.Features)).ToArray();
        var random = new Random(1);
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var (kind, features) in order) model.Learn(features, kind, FirstRate / (1 + (pass * 0.5f)));
        }

        return model;
    }
}
