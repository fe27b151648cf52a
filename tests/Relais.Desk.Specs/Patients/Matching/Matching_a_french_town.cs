using Relais.Patients.Match;

namespace Relais.Desk.Specs.Patients.Matching;

public class Matching_a_french_town(ITestOutputHelper output)
{
    private static readonly Lazy<(FrenchTown Town, List<(FrenchTown.Arrival Arrival, MatchAnswer Answer, bool Found)> Answers)> Run = new(Answered);

    [Fact]
    public void never_files_anything_in_the_wrong_record()
    {
        var wrong = Run.Value.Answers.Where(a => a.Answer.Decision == MatchDecision.Match && a.Answer.Best!.Patient.Reference != a.Arrival.Patient);

        Assert.Empty(wrong.Select(a => $"{a.Arrival.Kind}: {a.Answer.Reason}"));
    }

    [Fact]
    public void files_by_itself_only_what_came_clean()
    {
        var matched = Run.Value.Answers.Where(a => a.Answer.Decision == MatchDecision.Match);

        Assert.All(matched, a => Assert.StartsWith("clean", a.Arrival.Kind));
    }

    [Fact]
    public void reports_its_figures()
    {
        foreach (var kind in Run.Value.Answers.GroupBy(a => a.Arrival.Kind))
        {
            var top = kind.Count(a => a.Arrival.Patient is not null && a.Answer.Best?.Patient.Reference == a.Arrival.Patient);
            output.WriteLine($"{kind.Key,-34} {kind.Count(),5}  match {kind.Count(a => a.Answer.Decision == MatchDecision.Match),5}  propose {kind.Count(a => a.Answer.Decision == MatchDecision.Propose),5}  hold {kind.Count(a => a.Answer.Decision == MatchDecision.Hold),5}  first {top,5}  blocked {kind.Count(a => a.Found),5}");
        }
        foreach (var a in Run.Value.Answers.Where((_, at) => at % 41 == 0)) output.WriteLine($"{a.Arrival.Kind} {a.Answer.Decision} {a.Answer.Best?.Score:0.0} {a.Answer.Reason}");
    }

    private static (FrenchTown, List<(FrenchTown.Arrival, MatchAnswer, bool)>) Answered()
    {
        var town = FrenchTown.Build(SharedData.Folder("linkage"));
        var index = PatientIndex.Of(town.Patients);
        var matcher = new Matcher(index.Frequencies, MatchRules.Default);
        return (town, [.. town.Arrivals.Select(arrival =>
        {
            var candidates = index.CandidatesFor(arrival.Incoming);
            return (arrival, matcher.Decide(arrival.Incoming, candidates), candidates.Any(c => c.Reference == arrival.Patient));
        })]);
    }
}
