using Relais.Codecs.Ins;
using Relais.Patients.Match;
using static Relais.Desk.Specs.Patients.Matching.Invented;

namespace Relais.Desk.Specs.Patients.Matching;

public class Blocking_by_keys
{
    [Fact]
    public void shares_a_key_whatever_trait_or_two_are_wrong()
    {
        var ours = Lea.Without_ins();
        PatientTraits[] seen =
        [
            ours with { BirthName = "Xw" }, ours with { FirstNames = ["Xw"] }, ours with { BirthDate = null }, ours with { BirthDate = new(1999, 12, 30) },
            ours with { BirthDate = new(1980, 3, 4) }, ours with { BirthName = "Léa", FirstNames = ["Le Gall"] }, ours with { Postcode = "75001", BirthName = "Xw" },
            ours with { BirthDate = new(1980, 3, 4), BirthName = "Xw", Postcode = null },
            ours with { BirthName = "Léa", FirstNames = ["Le Gall"], BirthDate = null, Postcode = null },
        ];

        Assert.All(seen, traits => Assert.NotEmpty(BlockingKeys.Of(traits.Card()).Intersect(BlockingKeys.Of(ours.Card()))));
    }

    [Fact]
    public void shares_none_between_two_strangers() =>
        Assert.Empty(BlockingKeys.Of(Lea.Card()).Intersect(BlockingKeys.Of(new PatientTraits { BirthName = "Durand", FirstNames = ["Paul"], BirthDate = new(1951, 11, 30), Postcode = "75001" }.Card())));

    [Fact]
    public void keeps_the_numbers_that_databases_already_hold() =>
        Assert.Equal(-1821403687182212454L, BlockingKeys.OfNumber(Lea.Card()));

    [Fact]
    public void finds_every_holder_of_a_number_in_the_largest_block()
    {
        var crowd = Enumerable.Range(0, 3000).Select(i => (Lea with { BirthName = $"Nom{i}" }).Card($"P{i}"));

        Assert.Equal(3000, PatientIndex.Of(crowd).CandidatesFor(new PatientTraits { Matricule = Lea.Matricule, Sex = Sex.Female }.Card()).Count);
    }
}
