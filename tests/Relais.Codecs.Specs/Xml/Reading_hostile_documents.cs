using Relais.Codecs.Xml;

namespace Relais.Codecs.Specs.Xml;

public class Reading_hostile_documents
{
    [Theory]
    [InlineData("gen/xxe-file-cda.xml", "xml.dtd")]
    [InlineData("gen/xxe-param-cda.xml", "xml.dtd")]
    [InlineData("gen/deep-100000-cda.xml", "xml.too-deep")]
    [InlineData("gen/wide-attrs-cda.xml", "xml.too-many-attributes")]
    [InlineData("gen/utf16-no-bom-cda.xml", "xml.utf16-without-bom")]
    [InlineData("xml-defusedxml/cyclic.xml", "xml.dtd")]
    [InlineData("xml-defusedxml/dtd.xml", "xml.dtd")]
    [InlineData("xml-defusedxml/dtd_element.xml", "xml.dtd")]
    [InlineData("xml-defusedxml/external.xml", "xml.dtd")]
    [InlineData("xml-defusedxml/external_file.xml", "xml.dtd")]
    [InlineData("xml-defusedxml/quadratic.xml", "xml.dtd")]
    [InlineData("xml-defusedxml/xmlbomb.xml", "xml.dtd")]
    [InlineData("xml-defusedxml/xmlbomb2.xml", "xml.dtd")]
    public void refuses_the_document(string file, string flaw)
    {
        var reading = Read(file);

        Assert.Null(reading.Root);
        Assert.Equal(flaw, Assert.Single(reading.Flaws).Code);
        Assert.True(reading.Flaws[0].At >= 1);
    }

    [Theory]
    [InlineData("xml-defusedxml/simple.xml")]
    [InlineData("xml-defusedxml/simple-ns.xml")]
    [InlineData("xml-defusedxml/schema-include.xsd")]
    [InlineData("xml-defusedxml/xalan_exec.xsl")]
    [InlineData("xml-defusedxml/xalan_write.xsl")]
    public void reads_plain_xml_and_runs_nothing(string file)
    {
        var reading = Read(file);

        Assert.NotNull(reading.Root);
        Assert.Empty(reading.Flaws);
    }

    [Fact]
    public void does_not_include_other_files()
    {
        var reading = Read("gen/xinclude-cda.xml");

        Assert.Equal("xml.xinclude", Assert.Single(reading.Flaws).Code);
        Assert.Equal("", reading.Root!.Text());
    }

    private static XmlReading Read(string file) => XmlTree.Read(File.ReadAllBytes(Path.Combine(SharedData.Folder("badinput"), file)));
}
