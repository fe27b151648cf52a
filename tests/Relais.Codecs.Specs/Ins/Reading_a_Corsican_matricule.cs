using Relais.Codecs.Ins;

namespace Relais.Codecs.Specs.Ins;

public class Reading_a_Corsican_matricule
{
    [Theory, InlineData("284052A32102552"), InlineData("284052B32102579"), InlineData("2 84 05 2a 321 025 52")]
    public void keeps_its_letters(string text)
    {
        Assert.True(Matricule.Parse(text).TryGet(out var matricule));
        Assert.Equal(text.Replace(" ", "").ToUpperInvariant(), matricule.ToString());
    }

    [Fact]
    public void tells_the_two_departments_apart() => Assert.Equal("ins.key", Matricule.Parse("284052B32102552").Flaw?.Code);

    [Theory]
    [InlineData("2A4050132102552", 1)]
    [InlineData("28405212A102552", 8)]
    [InlineData("284052C32102552", 6)]
    [InlineData("2840512A2102552", 7)]
    [InlineData("2840522A2102552", 7)]
    public void accepts_letters_nowhere_else(string text, int at)
    {
        var flaw = Matricule.Parse(text).Flaw;

        Assert.Equal(("ins.character", at), (flaw?.Code, (int)(flaw?.At ?? -1)));
    }
}
