using Relais.Codecs.Ins;
using Relais.Patients.Match;
using static Relais.Desk.Specs.Patients.Matching.Invented;

namespace Relais.Desk.Specs.Patients.Matching;

public class Filing_an_identity_by_itself
{
    private static readonly MatchRules Trial = new() { TrialTerritory = true };
    private static readonly IdentityCard Ours = Lea.Card("P1", InsStatus.Qual);

    [Fact]
    public void takes_the_same_ins_and_equal_strict_traits()
    {
        var answer = Answer(Lea.Card(), Ours);

        Assert.Equal((MatchDecision.Match, "P1"), (answer.Decision, answer.Best!.Patient.Reference));
        Assert.Null(answer.NationalCode);
    }

    [Fact]
    public void reads_accents_hyphens_and_case_as_the_same_name() =>
        Filed(Answer((Lea with { BirthName = "LE-GALL", FirstNames = ["LEA"] }).Card(), Ours));

    [Fact]
    public void takes_a_list_of_given_names_facing_the_first_alone() =>
        Filed(Answer((Lea with { FirstNames = ["Léa", "Marie"] }).Card(), Ours));

    [Fact]
    public void takes_a_birth_place_that_one_side_lacks_or_writes_in_words()
    {
        Filed(Answer((Lea with { BirthPlace = null }).Card(), Ours));
        Filed(Answer((Lea with { BirthPlace = "Rennes" }).Card(), Ours));
    }

    [Fact]
    public void takes_a_sender_s_qualified_traits_when_our_record_holds_the_same_number() => Filed(Answer(Lea.Card(), Lea.Card("P1")));

    [Theory]
    [InlineData("first name", "premier prénom", 904)]
    [InlineData("two lists", "liste des prénoms", 904)]
    [InlineData("compound cut", "premier prénom", 904)]
    [InlineData("name", "nom de naissance", 904)]
    [InlineData("date", "date de naissance", 904)]
    [InlineData("sex", "sexe", 904)]
    [InlineData("place", "lieu de naissance", 904)]
    [InlineData("no sex", "il manque : sexe", 905)]
    [InlineData("no date", "il manque : date de naissance", 905)]
    [InlineData("no oid", "sans OID", 905)]
    [InlineData("unknown oid", "sans OID", 905)]
    [InlineData("other oid", "OID différent", 904)]
    [InlineData("ins-c", "INS-C obsolète", 905)]
    [InlineData("wrong key", "clé fausse", 905)]
    [InlineData("no ins", "pas d'INS", 903)]
    public void asks_a_person_when_anything_differs_or_lacks(string what, string reason, int code)
    {
        var incoming = what switch
        {
            "first name" => Lea with { FirstNames = ["Léo"] },
            "two lists" => Lea with { FirstNames = ["Léa", "Jeanne"] },
            "compound cut" => Lea with { FirstNames = ["Léa-Marie"] },
            "name" => Lea with { BirthName = "Le Goll" },
            "date" => Lea with { BirthDate = new(1980, 3, 4) },
            "sex" => Lea with { Sex = Sex.Male },
            "place" => Lea with { BirthPlace = "35047" },
            "no sex" => Lea with { Sex = Sex.Unknown },
            "no date" => Lea with { BirthDate = null },
            "no oid" => Lea with { Oid = null },
            "unknown oid" => Lea with { Oid = "1.2.250.1.213.1.4.13" },
            "other oid" => Lea with { Oid = "1.2.250.1.213.1.4.9" },
            "ins-c" => Lea with { Oid = "1.2.250.1.213.1.4.2" },
            "wrong key" => Lea with { Matricule = Lea.Matricule![..13] + "99" },
            _ => Lea.Without_ins(),
        };
        var ours = what == "two lists" ? (Lea with { FirstNames = ["Léa", "Marie"] }).Card("P1", InsStatus.Qual) : Ours;

        var answer = Answer(incoming.Card(), ours);

        Assert.Equal((MatchDecision.Propose, "P1", (int?)code), (answer.Decision, answer.Best?.Patient.Reference, answer.NationalCode));
        Assert.Contains(reason, answer.Reason);
    }

    [Fact]
    public void never_takes_a_number_that_two_records_hold()
    {
        var answer = Answer(Lea.Card(), Ours, (Lea with { BirthName = "Autre", FirstNames = ["Nina"] }).Card("P2", InsStatus.Qual));

        Assert.Equal(MatchDecision.Propose, answer.Decision);
        Assert.Contains("2 dossiers portent cet INS", answer.Reason);
        Assert.Equal(["P1", "P2"], answer.Proposals.Select(p => p.Patient.Reference));
    }

    [Fact]
    public void never_takes_a_twin_under_the_other_s_number()
    {
        var answer = Answer((Lea with { FirstNames = ["Zoé"] }).Card(), Ours);

        Assert.Equal(MatchDecision.Propose, answer.Decision);
        Assert.Contains("prénom différent (Zoé / Léa)", answer.Reason);
    }

    [Fact]
    public void never_takes_a_homonym_with_another_number()
    {
        var incoming = Lea with { Matricule = Number(Sex.Female, new(1980, 4, 3), "35238", 18) };

        Assert.Equal(MatchDecision.Propose, Answer(incoming.Card(), Ours).Decision);
    }

    [Fact]
    public void with_a_homonym_beside_trusts_only_our_qualified_number()
    {
        var homonym = Lea.Without_ins().Card("P2");

        Filed(Answer(Lea.Card(), Ours, homonym));
        Assert.Equal(MatchDecision.Propose, Answer(Lea.Card(), Lea.Card("P1", InsStatus.Recup), homonym).Decision);
    }

    [Fact]
    public void takes_test_numbers_in_a_trial_territory_only()
    {
        var test = Lea with { Oid = TestNir };

        Filed(Answer(Trial, test.Card(), test.Card("P1", InsStatus.Qual)));
        var answer = Answer(test.Card(), test.Card("P1", InsStatus.Qual));
        Assert.Equal(MatchDecision.Propose, answer.Decision);
        Assert.Contains("INS de test", answer.Reason);
    }

    [Fact]
    public void never_takes_a_record_marked_doubtful() =>
        Assert.Equal(MatchDecision.Propose, Answer(Lea.Card(), Lea.Card("P1", InsStatus.Qual, doubtful: true)).Decision);

    [Fact]
    public void never_takes_an_identity_that_neither_side_calls_qualified() =>
        Assert.Equal(MatchDecision.Propose, Answer(Lea.Card(status: InsStatus.Prov), Lea.Card("P1", InsStatus.Vali)).Decision);

    [Fact]
    public void never_takes_a_number_that_contradicts_the_birth_date_whoever_qualified_it()
    {
        var mothers = Lea with { Matricule = Number(Sex.Female, new(1950, 1, 1), "35238", 5) };

        Assert.All([InsStatus.Recup, InsStatus.Qual], status => Assert.Contains("ne va pas avec", Answer(mothers.Card(), mothers.Card("P1", status)).Reason));
    }

    [Fact]
    public void accepts_corsican_numbers()
    {
        var corsican = Lea with { Matricule = Number(Sex.Female, new(1980, 4, 3), "2A004", 25), BirthPlace = "2A004" };

        Filed(Answer(corsican.Card(), corsican.Card("P1", InsStatus.Qual)));
    }

    private static void Filed(MatchAnswer answer) => Assert.True(answer.Decision == MatchDecision.Match, answer.Reason);
}
