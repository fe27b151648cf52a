using System.Text.RegularExpressions;
using Relais.Intake.Classify;
using Relais.Intake.Classify.Phrases;

namespace Relais.Desk.Specs.Intake.Classify;

/// <summary>Phrases of the word lists, found in one walk, say what the platform's own expressions say of them one by one.</summary>
public class Finding_phrases
{
    [Theory]
    [InlineData("urgent(?:e|s|es)?\\b", "tres urgentes, urgentissime, urgent.", "urgentes|urgent")]
    [InlineData("\\d+(?:[.,]\\d+)? ?mg\\b", "12,5 mg, 7mg, 3mgy, a12mg", "12,5 mg|5 mg|7mg")]
    [InlineData("(?:\\w+ ){0,2}pour", "vue hier soir pour, pour", "hier soir pour|soir pour|pour|pour")]
    [InlineData("[µμu]g", "µg μg ug mg", "µg|μg|ug")]
    [InlineData("(?:samu|smur)[\\w.-]*@", "samu-33.regulation@exemple, samu de bordeaux", "samu-33.regulation@")]
    [InlineData("sas ?-? ?\\d\\d\\b", "sas - 33 sas33 sas 3", "sas - 33|sas33")]
    [InlineData("trop[- ]percu", "un trop-percu, trop percu, troppercu", "trop-percu|trop percu")]
    public void reads_the_notation_of_the_lists(string phrase, string text, string found) =>
        Assert.Equal(found, string.Join('|', new PhraseFinder([phrase]).Find(text).Select(s => text.Substring(s.Start, s.Length))));

    [Fact]
    public void takes_the_longest_of_those_that_begin_at_a_word() =>
        Assert.Equal([new PhraseSpan(3, 14)], new PhraseFinder(["urgence", "urgence vitale", "vitale"]).Find("en urgence vitale", apart: true));

    [Theory]
    [InlineData("a.b")]
    [InlineData("(a)")]
    [InlineData("(?:a")]
    [InlineData("a)")]
    [InlineData("a\\s")]
    [InlineData("é")]
    [InlineData("*a")]
    public void refuses_a_phrase_it_cannot_read_and_names_it(string phrase) =>
        Assert.Contains(phrase, Assert.Throws<InvalidDataException>(() => new PhraseFinder([phrase])).Message, StringComparison.Ordinal);

    /// <summary>Wherever an expression of the list finds its phrase from the start of a word, so does the walk, as far or further; and nowhere else.</summary>
    [Theory]
    [InlineData("findings.csv")]
    [InlineData("urgency.csv")]
    public void agrees_with_the_platforms_expressions_on_clinical_prose(string list)
    {
        var text = FrenchText.Fold(string.Join('\n', WordList.Lines("clinical.txt").Concat(WordList.Lines("administrative.txt")).Concat(WordList.Rows(list).Select(row => row[1])))).Folded;
        foreach (var rows in WordList.Rows(list).GroupBy(row => row[0], row => row[1]))
        {
            var expected = new SortedDictionary<int, int>();
            foreach (var phrase in rows)
                for (var at = new Regex($@"\b(?=\w)(?:{phrase})", RegexOptions.CultureInvariant).Match(text); at.Success; at = at.NextMatch())
                    expected[at.Index] = Math.Max(at.Length, expected.GetValueOrDefault(at.Index));
            var found = new PhraseFinder(rows).Find(text).ToDictionary(s => s.Start, s => s.Length);
            Assert.All(expected, e => Assert.True(found.GetValueOrDefault(e.Key) >= e.Value, $"{rows.Key}: “{text.Substring(e.Key, e.Value)}” at {e.Key}"));
            Assert.All(found, f => Assert.Contains(rows, phrase => new Regex($@"\G(?:{phrase})", RegexOptions.CultureInvariant).IsMatch(text, f.Key)));
        }
    }

    /// <summary>What would be quadratic in an engine that tries and goes back: it ends.</summary>
    [Fact]
    public void walks_on_through_a_text_made_to_hold_it_up()
    {
        var text = string.Concat(Enumerable.Repeat("regulation.", 100_000));

        Assert.Empty(new PhraseFinder([@"(?:regulation|samu)[\w.-]*@"]).Find(text));
    }
}
