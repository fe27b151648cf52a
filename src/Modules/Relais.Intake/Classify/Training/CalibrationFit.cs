using Relais.Contracts.Protocols;

namespace Relais.Intake.Classify.Training;

/// <summary>Finds how far the model may be believed, from trials on wording it never saw. Run when the training texts change.</summary>
internal static class CalibrationFit
{
    /// <summary>Of a hundred administrative proposals, at most two may name the wrong work.</summary>
    private const double AdministrativeError = 0.02;
    private const double ClinicalError = 0.03;

    /// <summary>Real letters stray further from our wording than our families do from one another.</summary>
    private const double Margin = 0.1;

    public static Calibration Fit(IReadOnlyList<FamilyTrials.Trial> trials, Func<string, KindClass> classOf)
    {
        var temperature = Enumerable.Range(8, 40).Select(step => step * 0.05).MinBy(t => trials.Average(trial => -Math.Log(trial.ShareOfRight(t) + 1e-9)));
        var readings = trials
            .Select(trial => (trial.Right, Best: trial.Best(temperature), trial.Text.Text))
            .Where(r => r.Best.Kind != Kind.Unknown && !(classOf(r.Best.Kind) == KindClass.Administrative && IsHeldBack(r.Text)))
            .Select(r => (r.Right, r.Best))
            .ToArray();

        return new Calibration(
            Math.Round(temperature, 2),
            Math.Round(Floor(readings, KindClass.Administrative, AdministrativeError, classOf) + Margin, 2),
            Math.Round(Floor(readings, KindClass.Clinical, ClinicalError, classOf) + Margin, 2));
    }

    /// <summary>Text with clinical words is never proposed as administrative, whatever its score.</summary>
    private static bool IsHeldBack(string text) => Findings.In(new DocumentToClassify { Text = text }).Count > 0;

    /// <summary>The lowest floor that keeps errors rare, and under which no clinical text would have passed for administrative work.</summary>
    private static double Floor((string Right, (string Kind, double Probability) Best)[] readings, KindClass asked, double error, Func<string, KindClass> classOf) =>
        Enumerable.Range(50, 42).Select(percent => percent / 100.0).First(floor =>
        {
            var answered = readings.Where(r => classOf(r.Best.Kind) == asked && r.Best.Probability >= floor).ToArray();
            var wrong = answered.Where(r => r.Right != r.Best.Kind).ToArray();
            var crossed = asked == KindClass.Administrative && wrong.Any(r => classOf(r.Right) == KindClass.Clinical);
            return floor >= 0.91 || (!crossed && wrong.Length <= error * answered.Length);
        });
}
