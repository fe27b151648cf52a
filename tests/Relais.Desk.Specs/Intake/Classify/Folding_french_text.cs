using Relais.Intake.Classify;

namespace Relais.Desk.Specs.Intake.Classify;

public class Folding_french_text
{
    [Theory]
    [InlineData("À REVOIR d’Été", "a revoir d'ete")]
    [InlineData("cœur et ﬁèvre", "coeur et fievre")]
    [InlineData("  deux   mots\tet un ", "deux mots et un ")]
    [InlineData("une ligne\nla suite", "une ligne la suite")]
    [InlineData("un bloc\r\n\r\nun autre", "un bloc\nun autre")]
    [InlineData("un mot cou-\npé net", "un mot coupe net")]
    [InlineData("Jean-\nPierre", "jean- pierre")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("\uD83D seule \uDE00", "\uD83D seule \uDE00")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void writes_it_plainly(string? text, string folded) => Assert.Equal(folded, FrenchText.Fold(text).Folded);

    [Theory]
    [InlineData("Merci de RÉPONDRE vite", "repondre", "RÉPONDRE")]
    [InlineData("un résul-\ntat reçu", "resultat", "résul-\ntat")]
    [InlineData("le cœur   bat", "coeur bat", "cœur   bat")]
    [InlineData("en e\u0301te\u0301 2026", "ete", "e\u0301te\u0301")]
    public void shows_the_words_as_they_stood(string text, string folded, string words)
    {
        var french = FrenchText.Fold(text);

        var shown = french.Show(french.Folded.IndexOf(folded, StringComparison.Ordinal), folded.Length, EvidenceFrom.Text);

        Assert.Equal(words, shown.Phrase);
        Assert.Equal(words, text.Substring(shown.Start, shown.Length));
    }
}
