using Relais.Codecs.Ins;
using Relais.Patients.Match;

namespace Relais.Desk.Specs.Patients.Matching;

/// <summary>
/// Public synthetic records without any INS, mistyped far beyond what a desk sees; the true links are in their ids
/// (<c>rec-N-org</c>, <c>rec-N-dup-*</c>). Originals are the base, duplicates come in.
/// </summary>
public class Matching_the_febrl_sets(ITestOutputHelper output)
{
    [Theory]
    [InlineData("dataset1.csv", 0.95, 0.99)]
    [InlineData("dataset2.csv", 0.975, 0.99)]
    [InlineData("dataset3.csv", 0.96, 0.99)]
    public void puts_the_right_patient_first_and_files_none_by_itself(string file, double leastRecall, double leastPrecision)
    {
        var people = File.ReadLines(Path.Combine(SharedData.Folder("linkage"), file)).Skip(1).Select(Card).ToList();
        var index = PatientIndex.Of(people.Where(c => c.Reference.EndsWith("-org", StringComparison.Ordinal)));
        var matcher = new Matcher(index.Frequencies, MatchRules.Default);
        var (incoming, found, proposed, right) = (0, 0, 0, 0);
        foreach (var card in people.Where(c => c.Reference.Contains("-dup-")))
        {
            var truth = $"{card.Reference[..card.Reference.IndexOf("-dup-", StringComparison.Ordinal)]}-org";
            var candidates = index.CandidatesFor(card);
            var answer = matcher.Decide(card, candidates);
            Assert.NotEqual(MatchDecision.Match, answer.Decision);
            incoming++;
            if (candidates.Any(c => c.Reference == truth)) found++;
            if (answer.Decision == MatchDecision.Propose) proposed++;
            if (answer.Best?.Patient.Reference == truth) right++;
        }

        var (recall, precision) = ((double)right / incoming, (double)right / proposed);
        output.WriteLine($"{file}: {incoming} incoming, blocked {(double)found / incoming:P1}, first {recall:P1}, precision of first {precision:P1}");
        Assert.True(recall >= leastRecall, $"recall {recall:P1}");
        Assert.True(precision >= leastPrecision, $"precision {precision:P1}");
    }

    private static IdentityCard Card(string line)
    {
        var cells = line.Split(',', StringSplitOptions.TrimEntries);
        return IdentityCard.Of(cells[0], new PatientTraits
        {
            BirthName = cells[2],
            FirstNames = cells[1].Length == 0 ? [] : [cells[1]],
            BirthDate = TableDate.Read(cells[9]),
            Postcode = cells[7].PadLeft(5, '0'),
        });
    }
}
