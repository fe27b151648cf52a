using Relais.Patients.Match;

namespace Relais.Desk.Specs.Patients.Matching;

public class Hearing_french_names
{
    [Theory]
    [InlineData("Lefèvre", "LEFEBVRE")]
    [InlineData("Dupont", "Dupond")]
    [InlineData("Catherine", "Katherine")]
    [InlineData("Philippe", "Filipe")]
    [InlineData("Gauthier", "Gautier")]
    [InlineData("Thibault", "Tibaut")]
    [InlineData("Mathieu", "Matthieu")]
    [InlineData("Guillaume", "Guilaume")]
    public void hears_them_alike(string one, string other) =>
        Assert.True(ComparedName.Of(one)!.To(ComparedName.Of(other)) >= NameLikeness.Close);

    [Theory]
    [InlineData("Léa", "Léo")]
    [InlineData("Paul", "Pauline")]
    [InlineData("Martin", "Bertin")]
    [InlineData("Marc", "Marie")]
    public void tells_them_apart(string one, string other) =>
        Assert.Equal(NameLikeness.Different, ComparedName.Of(one)!.To(ComparedName.Of(other)));

    [Theory]
    [InlineData("de La Tour", "DELATOUR", NameLikeness.Equivalent)]
    [InlineData("d'Arc", "Arc", NameLikeness.Equivalent)]
    [InlineData("Saint-Martin", "St Martin", NameLikeness.Equivalent)]
    [InlineData("Jean-Pierre", "JEAN PIERRE", NameLikeness.Same)]
    [InlineData("Jean-Pierre", "Jean", NameLikeness.Part)]
    [InlineData("Martin-Durand", "Durand", NameLikeness.Part)]
    [InlineData("Bérengère", "Brengere", NameLikeness.Close)]
    [InlineData("Durand", "Druand", NameLikeness.Close)]
    [InlineData("Le", "La", NameLikeness.Different)]
    public void sees_particles_compounds_and_slips(string one, string other, object likeness) =>
        Assert.Equal(likeness, ComparedName.Of(one)!.To(ComparedName.Of(other)));

    [Fact]
    public void reads_a_text_without_letters_as_no_name() => Assert.Null(ComparedName.Of(" - ' "));
}
