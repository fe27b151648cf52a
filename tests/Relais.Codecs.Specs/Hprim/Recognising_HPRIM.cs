using System.Text;
using Relais.Codecs.Hprim;

namespace Relais.Codecs.Specs.Hprim;

public class Recognising_HPRIM
{
    [Theory]
    [InlineData(Letters.Whole), InlineData(Letters.Letter), InlineData("\n" + Letters.Header), InlineData(Segments.Whole)]
    [InlineData("\uFEFFH|~^\\&|x"), InlineData("x\n****FINFICHIER****")]
    public void says_yes_from_its_header_or_its_tags(string text) => Assert.True(HprimReader.Looks(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData(""), InlineData("Hello|world"), InlineData("HL7 | x"), InlineData("%PDF-1.7\n"), InlineData("<ClinicalDocument/>"), InlineData("From: a@b\r\n\r\nBonjour")]
    [InlineData("1\n2\n3\n4\n5\n6\n09/02/1961\n8\n9\nsans date\n")]
    public void says_no_to_other_texts(string text) => Assert.False(HprimReader.Looks(Encoding.UTF8.GetBytes(text)));
}
