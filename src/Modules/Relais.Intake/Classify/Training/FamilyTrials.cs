using Relais.Contracts.Protocols;

namespace Relais.Intake.Classify.Training;

/// <summary>
/// Reads each family of wording with a model that never saw it: what the scores are worth on a letter from a stranger.
/// Letters made of loose phrases are always learned, and never tried.
/// </summary>
internal static class FamilyTrials
{
    private const int Folds = 4;

    /// <summary>For each text, the scores of the model that did not learn its family, and the place of the right kind.</summary>
    public static IReadOnlyList<Trial> Run(IReadOnlyList<TrainingText> texts)
    {
        var prints = texts.Select(text => TextPrint.Of((FrenchText.Fold(text.Text), EvidenceFrom.Text)).Features).ToArray();
        var trials = new List<Trial>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var known = Enumerable.Range(0, texts.Count).Where(i => texts[i].Family % Folds != fold);
            var model = Trainer.Train([.. known.Select(i => (texts[i].Kind, prints[i]))]);
            trials.AddRange(
                from i in Enumerable.Range(0, texts.Count)
                where texts[i].Family % Folds == fold
                select new Trial(texts[i], model.Score(prints[i]), model.Kinds));
        }

        return trials;
    }

    internal sealed record Trial(TrainingText Text, float[] Scores, IReadOnlyList<string> Kinds)
    {
        public string Right => Unrecognised.Names(Text.Kind) ? Kind.Unknown : Text.Kind;

        public (string Kind, double Probability) Best(double temperature)
        {
            var shares = Shares(temperature);
            var best = Array.IndexOf(shares, shares.Max());
            return (Kinds[best], shares[best]);
        }

        public double ShareOfRight(double temperature) => Shares(temperature)[Kinds.ToList().IndexOf(Right)];

        private float[] Shares(double temperature) => Unrecognised.AsOne(LinearModel.Softmax(Scores, temperature), Kinds);
    }
}
