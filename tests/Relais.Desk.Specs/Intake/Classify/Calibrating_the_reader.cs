using Relais.Intake.Classify;
using Relais.Intake.Classify.Training;

namespace Relais.Desk.Specs.Intake.Classify;

public class Calibrating_the_reader(ITestOutputHelper output)
{
    /// <remarks>When training texts change, run this and write what it finds in <c>Words/calibration.csv</c>.</remarks>
    [Fact]
    public void on_families_kept_out_of_training_gives_the_stored_figures()
    {
        var trials = FamilyTrials.Run(Letters.Write());

        var found = CalibrationFit.Fit(trials, kind => Desk.Catalogue.Find(kind, Desk.Today).Class);

        var stored = Calibration.Stored();
        var error = 0.0;
        foreach (var bin in trials.Select(t => (t.Right, Best: t.Best(stored.Temperature))).GroupBy(t => Math.Min(9, (int)(t.Best.Probability * 10))).OrderBy(bin => bin.Key))
        {
            var (sure, right) = (bin.Average(t => t.Best.Probability), bin.Average(t => t.Best.Kind == t.Right ? 1.0 : 0));
            output.WriteLine($"annoncé {sure:P0}, juste {right:P0} ({bin.Count()} lettres)");
            error += Math.Abs(sure - right) * bin.Count() / trials.Count;
        }

        output.WriteLine($"{found}, écart moyen (ECE) {error:F3}");
        Assert.Equal(stored.Temperature, found.Temperature, 0.051);
        Assert.Equal(stored.Administrative, found.Administrative, 0.031);
        Assert.Equal(stored.Clinical, found.Clinical, 0.031);
        Assert.InRange(error, 0, 0.06);
    }

    [Fact]
    public void writes_the_same_letters_each_time() =>
        Assert.Equal(Letters.Write().Select(l => l.Text), Letters.Write().Select(l => l.Text));

    [Fact]
    public void teaches_only_kinds_of_the_catalogue() =>
        Assert.All(
            Letters.Write().Select(l => l.Kind).Distinct().Where(kind => kind != Unrecognised.Prose),
            kind => Assert.Equal(kind, Desk.Catalogue.Find(kind, Desk.Today).Code));
}
