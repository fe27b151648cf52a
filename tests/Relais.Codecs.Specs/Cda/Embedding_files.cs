using System.IO.Compression;
using System.Text;
using Relais.Codecs.Cda;

namespace Relais.Codecs.Specs.Cda;

public class Embedding_files
{
    [Fact]
    public void gives_the_bytes_of_an_n1_body()
    {
        var cda = Letter.Read(body: "<nonXMLBody><text mediaType=\"application/pdf\" representation=\"B64\">JVBE\n Ri0x</text></nonXMLBody>");

        Assert.Equal(CdaBody.N1, cda.Body);
        Assert.True(cda.Display.Media!.Decode().TryGet(out var bytes));
        Assert.Equal("%PDF-1", Encoding.ASCII.GetString(bytes.Span));
    }

    [Theory]
    [InlineData("55108-5", true)]
    [InlineData("55107-7", false)]
    public void shows_a_copy_of_the_letter_but_not_an_annex(string section, bool isShown)
    {
        var cda = Letter.Read(body:
            $"""
            <structuredBody><component><section><title>Conclusion</title><text>Tout va bien.</text></section></component><component><section><code code="{section}"/><entry>
            <observationMedia ID="M1"><value mediaType="application/pdf" representation="B64">JVBERi0x</value></observationMedia></entry></section></component></structuredBody>
            """);

        Assert.Equal("M1", Assert.Single(cda.Media).Id);
        Assert.Equal(isShown, cda.Display.Media is not null);
        Assert.True(cda.Display.HasNarrative);
    }

    [Fact]
    public void inflates_what_was_deflated_within_the_limit()
    {
        var deflated = new MemoryStream();
        using (var deflate = new DeflateStream(deflated, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(new byte[100_000]);
        var body = $"<nonXMLBody><text mediaType=\"image/tiff\" representation=\"B64\" compression=\"DF\">{Convert.ToBase64String(deflated.ToArray())}</text></nonXMLBody>";

        Assert.True(Letter.Read(body: body).Media[0].Decode().TryGet(out var bytes));
        Assert.Equal(100_000, bytes.Length);
        var tight = CdaReader.Read(Encoding.UTF8.GetBytes(Letter.Xml(body: body)), new CdaLimits { MaxMediaBytes = 99_999 });
        Assert.Equal("cda.media-too-large", tight.Media[0].Decode().Flaw?.Code);
    }

    [Theory]
    [InlineData("<text representation=\"B64\">***</text>", "cda.media-base64")]
    [InlineData("<text representation=\"B64\"> </text>", "cda.media-empty")]
    [InlineData("<text representation=\"B64\" compression=\"DF\">AAAA/////w==</text>", "cda.media-deflate")]
    public void says_what_keeps_a_file_from_being_read(string text, string flaw) =>
        Assert.Equal(flaw, Letter.Read(body: $"<nonXMLBody>{text}</nonXMLBody>").Media[0].Decode().Flaw?.Code);

    [Fact]
    public void fetches_nothing()
    {
        var cda = Letter.Read(body: "<nonXMLBody><text mediaType=\"application/pdf\"><reference value=\"https://example.org/x.pdf\"/></text></nonXMLBody>");

        Assert.Empty(cda.Media);
        Assert.Equal("cda.outside-file", Assert.Single(cda.Flaws).Code);
    }

    [Theory]
    [InlineData("<nonXMLBody><text representation=\"B64\">JVBERi0x</text></nonXMLBody>", null)]
    [InlineData("<nonXMLBody><text mediaType=\"text/plain\">Tout va bien.</text></nonXMLBody>", null)]
    [InlineData("<nonXMLBody><text representation=\"B64\">***</text></nonXMLBody>", "cda.media-base64")]
    [InlineData("<nonXMLBody><text mediaType=\"application/pdf\" representation=\"B64\">TVqQAAMAAAAEAAAA</text></nonXMLBody>", "cda.media-type")]
    [InlineData("<nonXMLBody/>", "cda.body-missing")]
    [InlineData("<structuredBody/>", "cda.body-empty")]
    [InlineData("", "cda.body-missing")]
    public void says_that_nothing_of_the_body_can_be_shown(string body, string? flaw)
    {
        var cda = Letter.Read(body: body);

        Assert.Equal(flaw is null, cda.HasContent);
        Assert.Equal(flaw, cda.Flaws.SingleOrDefault()?.Code);
    }
}
