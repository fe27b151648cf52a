using Relais.Codecs.Ins;
using Relais.Patients.Match;
using static Relais.Desk.Specs.Patients.Matching.Invented;

namespace Relais.Desk.Specs.Patients.Matching;

public class Proposing_patients_to_a_person
{
    private static readonly PatientTraits Received = Lea.Without_ins();
    private static readonly IdentityCard Ours = Lea.Card("P1", InsStatus.Qual);

    [Fact]
    public void never_files_equal_traits_without_an_ins()
    {
        var answer = Answer(Received.Card(), Ours);

        Assert.Equal(MatchDecision.Propose, answer.Decision);
        Assert.StartsWith("pas d'INS reçue ; même nom, même prénom, même date de naissance", answer.Reason);
    }

    [Theory]
    [InlineData("Legall", "Léa", "1980-04-03", "même nom")]
    [InlineData("Gall", "Léa", "1980-04-03", "même nom")]
    [InlineData("Le Gal", "Léa", "1980-04-03", "nom proche (Le Gal / Le Gall)")]
    [InlineData("Le Gall", "Lea-Marie", "1980-04-03", "prénom en partie (Lea-Marie / Léa)")]
    [InlineData("Le Gall", "Leah", "1980-04-03", "prénom proche (Leah / Léa)")]
    [InlineData("Le Gall", "Léo", "1980-04-03", "prénom différent (Léo / Léa)")]
    [InlineData("Léa", "Le Gall", "1980-04-03", "nom et prénom intervertis (Léa Le Gall / Le Gall Léa)")]
    [InlineData("Le Gall", "Léa", "1980-03-04", "jour et mois de naissance inversés (04/03/1980 / 03/04/1980)")]
    [InlineData("Le Gall", "Léa", "1980-04-08", "date de naissance à un chiffre près")]
    [InlineData("Martin", "Léa", "1980-04-03", "nom différent (Martin / Le Gall)")]
    public void says_what_agrees_and_what_differs(string name, string first, string birth, string words)
    {
        var incoming = Received with { BirthName = name, FirstNames = [first], BirthDate = TableDate.Read(birth) };

        var answer = Answer(incoming.Card(), Ours);

        Assert.Equal((MatchDecision.Propose, "P1"), (answer.Decision, answer.Best?.Patient.Reference));
        Assert.Contains(words, answer.Reason);
    }

    [Fact]
    public void finds_a_woman_written_under_her_used_name()
    {
        var ours = (Lea with { UsedName = "Martin" }).Card("P1", InsStatus.Qual);

        var answer = Answer((Received with { BirthName = "Martin" }).Card(), ours);

        Assert.Contains("nom utilisé à la place du nom de naissance", answer.Reason);
    }

    [Fact]
    public void finds_a_man_called_by_his_second_given_name()
    {
        var ours = (Lea with { FirstNames = ["Paul", "Yves"], Sex = Sex.Male }).Card("P1");

        var answer = Answer((Received with { FirstNames = ["Yves"], Sex = Sex.Male }).Card(), ours);

        Assert.Contains("prénom en partie", answer.Reason);
    }

    [Fact]
    public void warns_of_two_patients_born_that_day_under_one_name()
    {
        var twin = (Lea with { FirstNames = ["Zoé"], Matricule = Number(Sex.Female, new(1980, 4, 3), "35238", 18) }).Card("P2", InsStatus.Qual);

        var answer = Answer((Received with { FirstNames = ["Léo"] }).Card(), Ours, twin);

        Assert.EndsWith("à contrôler : deux patients nés ce jour-là", answer.Reason);
    }

    [Fact]
    public void warns_of_a_twin_when_only_the_first_name_differs() =>
        Assert.EndsWith("à contrôler : jumeau possible", Answer((Received with { FirstNames = ["Zoé"] }).Card(), Ours).Reason);

    [Fact]
    public void weighs_a_rare_name_more_than_a_common_one()
    {
        var town = Enumerable.Range(0, 500).Select(i => (Lea with { BirthName = i < 250 ? "Martin" : $"Nom{i}", BirthDate = new(1950, 1, 1) }).Card($"T{i}"));
        var frequencies = NameFrequencies.Of(town);

        Assert.True(frequencies.NameBits(ComparedName.Of("Kerbrat")) > frequencies.NameBits(ComparedName.Of("Martin")) + 5);
    }

    [Fact]
    public void shows_the_holder_of_the_number_however_unlike()
    {
        var answer = Answer((Lea with { BirthName = "Durand", FirstNames = ["Paul"], Sex = Sex.Male, BirthDate = new(1951, 11, 30), BirthPlace = "75056", Postcode = "75001" }).Card(), Ours);

        Assert.Equal((MatchDecision.Propose, "P1", (int?)904), (answer.Decision, answer.Best?.Patient.Reference, answer.NationalCode));
    }

    [Fact]
    public void holds_a_stranger_as_unknown()
    {
        var stranger = Lea with { Matricule = Number(Sex.Male, new(1951, 11, 30), "75056", 3), BirthName = "Durand", FirstNames = ["Paul"], Sex = Sex.Male, BirthDate = new(1951, 11, 30) };

        var answer = Answer(stranger.Card(), Ours);

        Assert.Equal((MatchDecision.Hold, (int?)902), (answer.Decision, answer.NationalCode));
        Assert.Empty(answer.Proposals);
    }

    [Fact]
    public void holds_what_names_nobody() =>
        Assert.Equal(MatchDecision.Hold, Answer(new PatientTraits { BirthName = "Le Gall" }.Card(), Ours).Decision);
}
