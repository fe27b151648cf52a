using Relais.Patients.Match;

namespace Relais.Desk.Specs.Patients.Matching;

public class Matching_a_french_town(ITestOutputHelper output)
{
    private static readonly Lazy<List<Answered>> Run = new(Answer, LazyThreadSafetyMode.PublicationOnly);

    [Fact]
    public void never_files_anything_in_the_wrong_record()
    {
        var wrong = Run.Value.Where(a => a.Answer.Decision == MatchDecision.Match && a.Answer.Best!.Patient.Reference != a.Arrival.Patient);

        Assert.Empty(wrong.Select(a => $"{a.Arrival.Kind}: {a.Answer.Reason}"));
    }

    [Fact]
    public void files_by_itself_only_what_came_clean()
    {
        var matched = Run.Value.Where(a => a.Answer.Decision == MatchDecision.Match);

        Assert.All(matched, a => Assert.StartsWith("clean", a.Arrival.Kind));
    }

    [Theory]
    [InlineData("clean", 0.99)]
    [InlineData("clean without birth place", 0.99)]
    public void files_by_itself_nearly_all_that_came_clean(string kind, double floor)
    {
        var share = Share(kind, a => a.Answer.Decision == MatchDecision.Match);

        Assert.True(share >= floor, $"{share:P1}");
    }

    [Theory]
    [InlineData("ins, name mistyped", 0.99)]
    [InlineData("ins, date mistyped", 0.99)]
    [InlineData("wrong key", 0.99)]
    [InlineData("no ins", 0.99)]
    [InlineData("no ins, name mistyped", 0.98)]
    [InlineData("no ins, first name mistyped", 0.98)]
    [InlineData("no ins, day and month swapped", 0.98)]
    [InlineData("no ins, date mistyped", 0.98)]
    [InlineData("no ins, names inverted", 0.98)]
    [InlineData("no ins, used name", 0.98)]
    [InlineData("no ins, first name cut", 0.98)]
    [InlineData("no ins, name and date mistyped", 0.94)]
    [InlineData("no ins, moved, name mistyped", 0.97)]
    public void puts_the_right_patient_first(string kind, double floor)
    {
        var share = Share(kind, a => a.Answer.Best?.Patient.Reference == a.Arrival.Patient);

        Assert.True(share >= floor, $"{share:P1}");
    }

    [Fact]
    public void proposes_nobody_for_nearly_all_strangers()
    {
        var share = Share("stranger", a => a.Answer.Decision == MatchDecision.Hold);

        Assert.True(share >= 0.97, $"{share:P1}");
    }

    private double Share(string kind, Func<Answered, bool> isSo)
    {
        var answers = Run.Value.Where(a => a.Arrival.Kind == kind).ToList();
        var share = answers.Count(isSo) / (double)answers.Count;
        output.WriteLine($"{kind}: {share:P1} of {answers.Count}, blocked {answers.Count(a => a.Found) / (double)answers.Count:P1}");
        return share;
    }

    private static List<Answered> Answer()
    {
        var town = FrenchTown.Build(SharedData.Folder("linkage"));
        var index = PatientIndex.Of(town.Patients);
        var matcher = new Matcher(index.Frequencies, MatchRules.Default);
        return
        [
            .. town.Arrivals.Select(arrival =>
            {
                var candidates = index.CandidatesFor(arrival.Incoming);
                return new Answered(arrival, matcher.Decide(arrival.Incoming, candidates), candidates.Any(c => c.Reference == arrival.Patient));
            }),
        ];
    }

    private sealed record Answered(FrenchTown.Arrival Arrival, MatchAnswer Answer, bool Found);
}
