using System.Text;
using Relais.Codecs.Sniff;

namespace Relais.Codecs.Specs.Sniff;

public class Telling_what_a_file_is
{
    [Theory]
    [InlineData("%PDF-1.4\n", DocumentKind.Pdf)]
    [InlineData("bruit\n%PDF-1.4\n", DocumentKind.Pdf)]
    [InlineData("PK\u0003\u0004", DocumentKind.Zip)]
    [InlineData("{\\rtf1 bonjour}", DocumentKind.Rtf)]
    [InlineData("  <!DOCTYPE html><p>", DocumentKind.Html)]
    [InlineData("<HTML>", DocumentKind.Html)]
    [InlineData("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>", DocumentKind.Html)]
    [InlineData("<?xml version='1.0'?><ClinicalDocument xmlns='urn:hl7-org:v3'/>", DocumentKind.XmlCda)]
    [InlineData("<x:stylesheet xmlns:x='x'><c:ClinicalDocument xmlns:c='urn:hl7-org:v3'/></x:stylesheet>", DocumentKind.XmlCda)]
    [InlineData("\uFEFF<root/>", DocumentKind.XmlOther)]
    [InlineData("H|~^\\&|fic||lab||ORU|||||P|H2.1", DocumentKind.HprimSante)]
    [InlineData("H|$@\\#|fic||lab||ORU|||||P|H2.1", DocumentKind.HprimSante)]
    [InlineData("H|~^\\|fic||lab||ORU|||||P|H2.1", DocumentKind.HprimSante)]
    [InlineData("H|ello", DocumentKind.Text)]
    [InlineData("Bonjour,\nle résultat est joint.", DocumentKind.Text)]
    [InlineData("< 0,12 mg/l", DocumentKind.Text)]
    [InlineData("texte\n****FIN****\n", DocumentKind.HprimText)]
    [InlineData("1\nNOM\nPRENOM\na\nb\n35000 RENNES\n18/12/2009\n\n\n22/05/2013\nlabo\nmedecin\ntexte", DocumentKind.HprimText)]
    [InlineData("a\0b", DocumentKind.Unknown)]
    [InlineData("", DocumentKind.Unknown)]
    public void goes_by_its_bytes(string content, DocumentKind kind) => Assert.Equal(kind, DocumentKinds.Sniff(Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData("89504E470D0A1A0A0000", DocumentKind.Png)]
    [InlineData("FFD8FFE000104A46", DocumentKind.Jpeg)]
    [InlineData("49492A0008000000", DocumentKind.Tiff)]
    [InlineData("4D4D002A00000008", DocumentKind.Tiff)]
    [InlineData("789F3E2201000100", DocumentKind.Tnef)]
    [InlineData("D0CF11E0A1B11AE1", DocumentKind.Ole)]
    [InlineData("FFFE3C0072002F003E00", DocumentKind.XmlOther)]
    [InlineData("E97420E9", DocumentKind.Text)]
    public void knows_marks_that_are_not_text(string hex, DocumentKind kind) => Assert.Equal(kind, DocumentKinds.Sniff(Convert.FromHexString(hex)));

    [Theory]
    [InlineData("cda", "*.xml", DocumentKind.XmlCda)]
    [InlineData("cda", "*.XML", DocumentKind.XmlCda)]
    [InlineData("hprim", "fmf-*.hpr", DocumentKind.HprimText)]
    [InlineData("hprim", "hprim-sante*.hpr", DocumentKind.HprimSante)]
    [InlineData("badinput/pdf", "*.pdf", DocumentKind.Pdf)]
    [InlineData("xdm", "*.zip", DocumentKind.Zip)]
    public void knows_the_public_examples(string folder, string pattern, DocumentKind kind)
    {
        var files = Directory.GetFiles(SharedData.Folder(folder), pattern);

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(kind, DocumentKinds.Sniff(File.ReadAllBytes(file))));
    }
}
