using Relais.Patients.Identify;
using Relais.Platform.Panels;

namespace Relais.Desk.Specs.Patients;

public class Comparing_two_identities
{
    private static readonly TraitsShown Ours = new("LE GALL", null, "Yann Marie", "M", new DateOnly(1979, 3, 28), "29232", "18995", "179032923245257", "1.2.250.1.213.1.4.10");

    [Theory]
    [InlineData("Le Gall", "Yann Marie", "identique", "identique")]
    [InlineData("Lé-Gall", "YANN", "identique, écrit autrement", "en partie")]
    [InlineData("Gall", "Yvan", "différent", "différent")]
    [InlineData(null, "", "absent du document", "absent du document")]
    public void says_in_words_how_names_agree(string? name, string? firstNames, string ofName, string ofFirstNames)
    {
        var rows = TraitRow.Of(Ours with { BirthName = name, FirstNames = firstNames }, Ours).ToDictionary(r => r.Trait);

        Assert.Equal((ofName, ofFirstNames), (rows["Nom de naissance"].Says, rows["Prénoms de naissance"].Says));
    }

    [Fact]
    public void marks_only_what_both_write_differently()
    {
        var document = Ours with { BirthDate = new DateOnly(1979, 3, 29), Postcode = null, Matricule = null };

        Assert.Equal(["Date de naissance"], TraitRow.Of(document, Ours).Where(r => r.Differs).Select(r => r.Trait));
    }

    [Fact]
    public void shows_the_document_alone_when_nobody_is_meant() =>
        Assert.All(TraitRow.Of(Ours, null), row => Assert.Equal((null, "", false), (row.Ours, row.Says, row.Differs)));
}
