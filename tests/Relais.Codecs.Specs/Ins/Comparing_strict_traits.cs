using Relais.Codecs.Ins;

namespace Relais.Codecs.Specs.Ins;

public class Comparing_strict_traits
{
    private static readonly PatientTraits Odile = new()
    {
        Matricule = "255081416802538",
        Oid = InsOid.Nir.Value,
        BirthName = "L'HÉRITIER-BŒUF",
        FirstNames = ["MARIE-ODILE", "ANNE"],
        Sex = Sex.Female,
        BirthDate = new DateOnly(1955, 8, 14),
        BirthPlace = "14168",
    };

    [Fact]
    public void finds_nothing_between_equals() => Assert.Empty(StrictTraits.Differences(Odile, Odile));

    [Theory, InlineData("L HERITIER BOEUF"), InlineData("l’héritier  bœuf"), InlineData("L'He\u0301ritier-Boeuf ")]
    public void ignores_accents_case_hyphens_and_apostrophes(string name) =>
        Assert.Empty(StrictTraits.Differences(Odile, Odile with { BirthName = name }));

    [Fact]
    public void ignores_how_a_list_of_given_names_was_cut() =>
        Assert.Empty(StrictTraits.Differences(Odile, Odile with { FirstNames = ["MARIE", "ODILE", "ANNE"] }));

    [Fact]
    public void names_each_trait_that_differs()
    {
        var other = new PatientTraits
        {
            Matricule = "284058832102532",
            Oid = InsOid.Test.Value,
            BirthName = "L'HERITIER",
            FirstNames = ["ODILE"],
            Sex = Sex.Male,
            BirthDate = new DateOnly(1955, 8, 15),
            BirthPlace = "14118",
        };

        Assert.Equal(["Matricule", "Oid", "BirthName", "FirstName", "FirstNames", "Sex", "BirthDate", "BirthPlace"], StrictTraits.Differences(Odile, other));
    }

    [Fact]
    public void tells_the_first_given_name_from_the_list() =>
        Assert.Equal(["FirstNames"], StrictTraits.Differences(Odile, Odile with { FirstNames = ["Marie Odile"] }));

    [Fact]
    public void counts_what_either_side_lacks()
    {
        Assert.Equal(["BirthPlace"], StrictTraits.Differences(Odile, Odile with { BirthPlace = null }));
        Assert.Equal(["Sex"], StrictTraits.Differences(Odile with { Sex = Sex.Unknown }, Odile with { Sex = Sex.Unknown }));
        Assert.Equal(["BirthName"], StrictTraits.Differences(Odile with { BirthName = " - " }, Odile with { BirthName = "'" }));
        Assert.Equal(8, StrictTraits.Differences(new PatientTraits(), new PatientTraits()).Count);
        Assert.Equal(["Oid", "FirstName", "FirstNames"], StrictTraits.Missing(Odile with { Oid = "", FirstNames = [] }));
    }

    [Fact]
    public void keeps_other_alphabets_apart() =>
        Assert.Equal(["BirthName"], StrictTraits.Differences(Odile with { BirthName = "Иванова" }, Odile with { BirthName = "Петрова" }));

    [Fact]
    public void bears_a_broken_text() => Assert.Equal(["BirthName"], StrictTraits.Differences(Odile, Odile with { BirthName = "L\uD800H" }));
}
