using System.Diagnostics;
using System.Text;
using Relais.Codecs.Xml;

namespace Relais.Codecs.Specs.Xml;

public class Reading_within_limits
{
    [Theory]
    [InlineData("<a><b/></a>", null, 0)]
    [InlineData("<a><b><c><d/></c></b></a>", "xml.too-deep", 1)]
    [InlineData("<a x='1' y='2' z='3'/>", "xml.too-many-attributes", 1)]
    [InlineData("<a>\n<b/>\n<b/><b/><b/></a>", "xml.too-many-elements", 3)]
    [InlineData("<a>012345678901234567890123456789012345678901234567890123456789</a>", "xml.too-large", 0)]
    [InlineData("<a>\n<b></a>", "xml.malformed", 2)]
    [InlineData("<a>&#0;</a>", "xml.malformed", 1)]
    [InlineData("<a>&other;</a>", "xml.malformed", 1)]
    [InlineData("<a/><b/>", "xml.malformed", 1)]
    [InlineData("<?xml version='1.0' encoding='ebcdic-cp-fr'?><a/>", "xml.encoding", 1)]
    [InlineData("\n<?xml version='1.0'?><a/>", "xml.leading-blanks", 1)]
    [InlineData("bonjour", "xml.malformed", 1)]
    [InlineData(" ", "xml.empty", 1)]
    [InlineData("", "xml.empty", 1)]
    public void tells_the_flaw_and_its_line(string xml, string? flaw, long line)
    {
        var limits = new XmlLimits { MaxBytes = 60, MaxDepth = 3, MaxAttributes = 2, MaxElements = 4 };

        var found = XmlTree.Read(Encoding.UTF8.GetBytes(xml), limits).Flaws;

        Assert.Equal(flaw is null ? [] : [(flaw, line)], found.Select(one => (one.Code, one.At)));
    }

    [Theory]
    [InlineData("utf-8", 65001)]
    [InlineData("UTF-16", 1200)]
    [InlineData("utf-16", 1201)]
    [InlineData("ISO-8859-1", 28591)]
    [InlineData("windows-1252", 28591)]
    [InlineData("ISO-8859-15", 28591)]
    public void reads_accents_in_the_declared_encoding(string name, int page)
    {
        var encoding = Encoding.GetEncoding(page);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{name}\"?><a>Été</a>")];

        var reading = XmlTree.Read(bytes);

        Assert.Empty(reading.Flaws);
        Assert.Equal("Été", reading.Root!.Text());
    }

    [Fact]
    public void keeps_text_and_elements_in_their_order()
    {
        var root = XmlTree.Read("<a>un <b>deux</b><![CDATA[ <trois>]]>\n <c/> </a>"u8.ToArray()).Root!;

        Assert.Equal("un deux <trois>", root.Text());
        Assert.Equal(["b", "c"], root.Elements.Select(element => element.Name));
    }

    [Theory]
    [InlineData("<b/>")]
    [InlineData("<b xmlns:x='y' x:z='1'/>")]
    [InlineData("texte &amp; ")]
    [InlineData("<![CDATA[x]]>")]
    public void takes_time_in_proportion_to_size(string part)
    {
        var xml = Encoding.UTF8.GetBytes("<a>" + string.Concat(Enumerable.Repeat(part, 500_000)) + "</a>");
        var watch = Stopwatch.StartNew();

        Assert.NotNull(XmlTree.Read(xml).Root);

        // Some tenths of a second; a square law would take many minutes. The bound is wide for busy machines.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }
}
