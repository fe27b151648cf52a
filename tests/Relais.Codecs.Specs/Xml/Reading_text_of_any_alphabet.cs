using System.Text;
using Relais.Codecs.Xml;

namespace Relais.Codecs.Specs.Xml;

/// <summary>A letter may fall anywhere in what the reader takes at once: none is lost or cut in two there.</summary>
public class Reading_text_of_any_alphabet
{
    /// <summary>One byte, two, three, and four: a pair in UTF-16.</summary>
    public static TheoryData<string> Letters => new("e", "é", "€", "𝒜");

    [Theory, MemberData(nameof(Letters))]
    public void wherever_a_letter_falls(string letter)
    {
        // The platform's reader takes 4,096 at once.
        for (var before = 4070; before < 4110; before++)
        {
            var text = new string('a', before) + string.Concat(Enumerable.Repeat(letter, 5000)) + "fin";
            var xml = XmlTree.Read(Encoding.UTF8.GetBytes($"<t>{text}</t>"));
            Assert.Empty(xml.Flaws);
            Assert.Equal(text, xml.Root!.Text());
        }
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void and_however_little_is_taken_at_once(int most)
    {
        const string text = "𝒜é€a𝒜𝒜";
        using var reader = new Utf8Text(Encoding.UTF8.GetBytes(text));
        var taken = new StringBuilder();
        var some = new char[most];
        while (reader.Read(some, 0, most) is > 0 and var count) taken.Append(some, 0, count);
        Assert.Equal(text, taken.ToString());
        Assert.Equal(-1, reader.Peek());
    }

    [Fact]
    public void letter_by_letter_what_comes_next_is_known()
    {
        using var reader = new Utf8Text("a𝒜"u8.ToArray());
        foreach (var letter in "a𝒜")
        {
            Assert.Equal(letter, reader.Peek());
            Assert.Equal(letter, reader.Read());
        }

        Assert.Equal(-1, reader.Read());
    }

    [Fact]
    public void and_a_document_that_ends_in_the_middle_of_a_letter_is_read_as_western_text() =>
        Assert.Equal(["xml.not-utf8", "xml.malformed"], XmlTree.Read("<t>é"u8.ToArray().AsMemory()[..^1]).Flaws.Select(f => f.Code));
}
