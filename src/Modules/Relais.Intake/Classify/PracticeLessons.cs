namespace Relais.Intake.Classify;

/// <summary>Teaches a practice's corrections: small steps, stopping as soon as an example is understood, to leave the rest as it was.</summary>
internal static class PracticeLessons
{
    private const int MostPasses = 30;
    private const float Rate = 2f;
    private const double Understood = 0.9;

    public static void Teach(LinearModel model, IReadOnlyList<Correction> corrections, Calibration calibration)
    {
        var lessons = corrections
            .Select(c => (Kind: model.Kinds.ToList().IndexOf(c.Kind), Features: TextPrint.Of((FrenchText.Fold(c.Text), EvidenceFrom.Text)).Features))
            .Where(lesson => lesson.Features.Buckets.Length > 0)
            .ToArray();

        var stillLearning = true;
        for (var pass = 0; pass < MostPasses && stillLearning; pass++)
        {
            stillLearning = false;
            foreach (var (kind, features) in lessons)
            {
                if (LinearModel.Softmax(model.Score(features), calibration.Temperature)[kind] >= Understood) continue;
                model.Learn(features, kind, Rate);
                stillLearning = true;
            }
        }
    }
}
