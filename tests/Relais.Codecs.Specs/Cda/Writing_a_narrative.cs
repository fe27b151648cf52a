using System.Text;
using Relais.Codecs.Cda;
using Relais.Codecs.Xml;

namespace Relais.Codecs.Specs.Cda;

public class Writing_a_narrative
{
    [Theory]
    [InlineData("<paragraph>Tension <content styleCode=\"Bold\">14/8</content></paragraph>", "<p>Tension <strong>14/8</strong></p>")]
    [InlineData("a<br/>b<sup>2</sup><sub>3</sub>", "a<br>b<sup>2</sup><sub>3</sub>")]
    [InlineData("<list listType=\"ordered\"><item>un</item><item>deux</item></list>", "<ol><li>un</li><li>deux</li></ol>")]
    [InlineData("<list><caption>Titre</caption><item>un</item></list>", "<ul><li class=\"caption\">Titre</li><li>un</li></ul>")]
    [InlineData("<table border=\"1\"><thead><tr><th colspan=\"3\" align=\"center\">T</th></tr></thead></table>", "<table><thead><tr><th class=\"align-center\" colspan=\"3\">T</th></tr></thead></table>")]
    [InlineData("<content styleCode=\"BoldItalics\">x</content>", "<strong><em>x</em></strong>")]
    [InlineData("<content styleCode=\"Underline\">x</content>", "<span class=\"underline\">x</span>")]
    [InlineData("<content revised=\"delete\">10 mg</content>", "<del>10 mg</del>")]
    [InlineData("<paragraph>avant<list><item>un</item></list></paragraph>", "avant<ul><li>un</li></ul><br>")]
    [InlineData("<renderMultiMedia referencedObject=\"COURBE\"/>", "<span class=\"media\" data-media=\"COURBE\">Document joint</span>")]
    public void keeps_the_form_the_author_gave(string narrative, string html) => Assert.Equal(html, Html(narrative));

    [Theory]
    [InlineData("<script>alert(1)</script>ok", "ok")]
    [InlineData("<style>p{}</style>ok", "ok")]
    [InlineData("<iframe src=\"http://x\">x</iframe>ok", "ok")]
    [InlineData("<paragraph onclick=\"x()\" style=\"position:fixed\" ID=\"form\">p</paragraph>", "<p>p</p>")]
    [InlineData("<linkHtml href=\"javascript:x()\">lien</linkHtml>", "lien")]
    [InlineData("<linkHtml href=\"https://x\"/>", "")]
    [InlineData("<a href=\"data:text/html,x\">lien</a>", "lien")]
    [InlineData("<img src=\"http://x/y.png\" onerror=\"x()\"/>", "")]
    [InlineData("<![CDATA[<script>alert(1)</script>]]>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("&lt;img src=x&gt; &amp; \"'", "&lt;img src=x&gt; &amp; &quot;&#39;")]
    [InlineData("<content styleCode=\"Bold&quot; onclick=&quot;x()\">x</content>", "<strong>x</strong>")]
    [InlineData("<renderMultiMedia referencedObject='\"&gt;&lt;script&gt;'/>", "<span class=\"media\" data-media=\"&quot;&gt;&lt;script&gt;\">Document joint</span>")]
    [InlineData("<td colspan=\"9\">x</td>", "x ")]
    [InlineData("<tr><td>x</td></tr>", "x ")]
    [InlineData("<item>x</item>", "x<br>")]
    [InlineData("<table><tr><table><tr><td>x</td></tr></table></tr></table>", "<table><tr><tr><td>x</td></tr></tr></table>")]
    [InlineData("<table><content><table><tr><td>x</td></tr></table></content></table>", "<table><tr><td>x</td></tr></table>")]
    [InlineData("<table><tr><td><table><tr><td>x</td></tr></table></td></tr></table>", "<table><tr><td><table><tr><td>x</td></tr></table></td></tr></table>")]
    [InlineData("<td colspan=\"99999999999\">x</td>", "x ")]
    [InlineData("<table><tr><td colspan=\"4000\" rowspan=\"-1\">x</td></tr></table>", "<table><tr><td colspan=\"100\">x</td></tr></table>")]
    [InlineData("10\u202E gm 5", "10 gm 5")]
    [InlineData("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">x</h:script>", "")]
    [InlineData("<table><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"><text>t</text></svg></table>", "<table>t</table>")]
    public void lets_nothing_act(string narrative, string html) => Assert.Equal(html, Html(narrative));

    [Fact]
    public void is_bounded_and_stays_balanced()
    {
        var rows = string.Concat(Enumerable.Repeat("<tr><td>valeur</td></tr>", 5000));

        var text = NarrativeHtml.Write(Narrative($"<table>{rows}</table>"), new NarrativeLimits { MaxLength = 1000 });

        Assert.True(text.IsCut);
        Assert.InRange(text.Text.Length, 1000, 1100);
        Assert.EndsWith("</table>", text.Text, StringComparison.Ordinal);
        Assert.Equal(text.Text.Split("<tr>").Length, text.Text.Split("</tr>").Length);
    }

    [Fact]
    public void keeps_the_words_of_what_is_nested_too_deep()
    {
        var deep = string.Concat(Enumerable.Repeat("<content>", 100)) + "mot" + string.Concat(Enumerable.Repeat("</content>", 100));

        Assert.Equal("mot", Html(deep));
    }

    [Fact]
    public void gives_plain_text_to_search()
    {
        var text = NarrativePlain.Write(Narrative("<paragraph>Un\n  deux</paragraph><table><tr><td>Na</td><td>140</td></tr><tr><td>K</td><td>4</td></tr></table>fin"));

        Assert.Equal("Un deux\nNa\t140\nK\t4\nfin", text.Text);
    }

    [Fact]
    public void loses_no_word_of_the_official_documents()
    {
        foreach (var section in OfficialDocuments.All.SelectMany(document => document.Reading.AllSections).Where(section => section.Narrative is not null))
        {
            var html = NarrativeHtml.Write(section.Narrative!);
            Assert.False(html.IsCut);
            var shown = XmlTree.Read(Encoding.UTF8.GetBytes($"<x>{html.Text.Replace("<br>", "<br/>", StringComparison.Ordinal).Replace("Document joint", "", StringComparison.Ordinal)}</x>"));
            Assert.Equal(Letters(section.Narrative!.Text()), Letters(shown.Root!.Text()));
            Assert.Equal(Letters(section.Narrative!.Text()), Letters(NarrativePlain.Write(section.Narrative).Text));
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static string Html(string narrative) => NarrativeHtml.Write(Narrative(narrative)).Text;

    private static XmlElement Narrative(string content) =>
        XmlTree.Read(Encoding.UTF8.GetBytes($"<text xmlns=\"urn:hl7-org:v3\">{content}</text>")).Root!;
}
