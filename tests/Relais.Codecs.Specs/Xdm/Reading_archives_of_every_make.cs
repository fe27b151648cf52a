using System.Text;
using Relais.Codecs.Xdm;

namespace Relais.Codecs.Specs.Xdm;

public class Reading_archives_of_every_make
{
    [Theory]
    [InlineData("IHE_XDM/SUBSET01/METADATA.XML", "IHE_XDM/SUBSET01/DOC0001.XML", "DOC0001.XML")]
    [InlineData("ihe_xdm/subset01/metadata.xml", "ihe_xdm/subset01/doc0001.xml", "DOC0001.XML")]
    [InlineData("export/IHE_XDM/SUBSET01/METADATA.XML", "export/IHE_XDM/SUBSET01/DOC0001.XML", "DOC0001.XML")]
    [InlineData("IHE_XDM\\SUBSET01\\METADATA.XML", "IHE_XDM\\SUBSET01\\DOC0001.XML", "DOC0001.XML")]
    [InlineData("METADATA.XML", "DOC0001.XML", "DOC0001.XML")]
    [InlineData("IHE_XDM/SUBSET01/METADATA.XML", "IHE_XDM/SUBSET01/DOCS/1.XML", "DOCS\\1.XML")]
    public void finds_the_document(string metadata, string path, string uri)
    {
        var archive = XdmReader.Read(new Archive().With(metadata, "\uFEFF" + Archive.Metadata(Archive.Entry(uri, "<a/>"))).With(path, "<a/>").Zip());

        Assert.Empty(archive.Flaws);
        var document = Assert.Single(archive.Documents);
        Assert.Equal("<a/>", Encoding.UTF8.GetString(document.Content!.Value.Span));
        Assert.True(document is { HashAgrees: true, SizeAgrees: true });
        Assert.Equal("11490-0", document.TypeCode?.Code);
    }

    [Fact]
    public void reads_every_subset()
    {
        var archive = XdmReader.Read(new Archive()
            .With("IHE_XDM/SUBSET01/METADATA.XML", Archive.Metadata(Archive.Entry("DOC1.XML", "<a/>"))).With("IHE_XDM/SUBSET01/DOC1.XML", "<a/>")
            .With("IHE_XDM/SUBSET02/METADATA.XML", Archive.Metadata(Archive.Entry("DOC1.XML", "<b/>"))).With("IHE_XDM/SUBSET02/DOC1.XML", "<b/>").Zip());

        Assert.Empty(archive.Flaws);
        Assert.Equal(2, archive.Submissions.Count);
        Assert.Equal(["IHE_XDM/SUBSET01/DOC1.XML", "IHE_XDM/SUBSET02/DOC1.XML"], archive.Documents.Select(document => document.Path));
    }

    [Fact]
    public void tells_what_is_missing_and_what_is_not_listed()
    {
        var archive = XdmReader.Read(new Archive()
            .With("README.TXT", "").With("INDEX.HTM", "")
            .With("IHE_XDM/SUBSET01/METADATA.XML", Archive.Metadata(Archive.Entry("DOC1.XML", "<a/>"))).With("IHE_XDM/SUBSET01/DOC2.XML", "<b/>").Zip());

        Assert.Equal(["xdm.document-missing", "xdm.document-not-listed"], archive.Flaws.Select(flaw => flaw.Code));
        Assert.Equal([(true, false), (false, true)], archive.Documents.Select(document => (document.IsListed, document.Content is not null)));
    }

    [Fact]
    public void tells_a_content_that_is_not_the_one_announced()
    {
        var archive = XdmReader.Read(new Archive()
            .With("IHE_XDM/SUBSET01/METADATA.XML", Archive.Metadata(Archive.Entry("DOC1.XML", "<a/>"))).With("IHE_XDM/SUBSET01/DOC1.XML", "<autre/>").Zip());

        Assert.Equal(["xdm.hash", "xdm.size"], archive.Flaws.Select(flaw => flaw.Code));
        Assert.True(archive.Documents[0] is { HashAgrees: false, SizeAgrees: false, Content: not null });
    }

    [Fact]
    public void still_gives_the_files_when_the_metadata_is_absent_or_broken()
    {
        Assert.Equal(["xdm.metadata-missing", "xdm.document-not-listed"], Codes(new Archive().With("README.TXT", "").With("DOC1.XML", "<a/>")));
        Assert.Equal(["xml.malformed", "xdm.document-not-listed"], Codes(new Archive().With("S/METADATA.XML", "<a>").With("S/DOC1.XML", "<a/>")));

        static IEnumerable<string> Codes(Archive archive) => XdmReader.Read(archive.Zip()).Flaws.Select(flaw => flaw.Code);
    }

    [Fact]
    public void never_looks_outside_the_archive()
    {
        var archive = XdmReader.Read(new Archive().With("S/METADATA.XML", Archive.Metadata(Archive.Entry("../../etc/passwd", "x"))).Zip());

        Assert.Equal("xdm.document-missing", Assert.Single(archive.Flaws).Code);
        Assert.Null(archive.Documents[0].Content);
    }

    [Theory]
    [InlineData("", XdmAction.None)]
    [InlineData("C", XdmAction.Replace)]
    [InlineData("D", XdmAction.Delete)]
    public void reads_what_is_asked_of_an_earlier_version(string slot, XdmAction action) => Assert.Equal(action, One(Archive.Entry("DOC1.XML", "<a/>", action: slot)).Action);

    [Fact]
    public void keeps_the_marks_that_restrict_access()
    {
        var document = One(Archive.Entry("DOC1.XML", "<a/>", confidentiality: "N,INVISIBLE_PATIENT,MASQUE_PS"));

        Assert.Equal(XdmFlags.InvisiblePatient | XdmFlags.MaskedToProfessionals, document.Flags);
        Assert.Equal(["N", "INVISIBLE_PATIENT", "MASQUE_PS"], document.ConfidentialityCodes.Select(code => code.Code));
    }

    [Fact]
    public void tells_which_entry_replaces_which()
    {
        const string Replaces = "<ns2:Association associationType=\"urn:ihe:iti:2007:AssociationType:RPLC\" sourceObject=\"doc-DOC1.XML\" targetObject=\"urn:uuid:old\"/>";
        var archive = XdmReader.Read(new Archive().With("METADATA.XML", Archive.Metadata(Archive.Entry("DOC1.XML", "<a/>"), Replaces)).With("DOC1.XML", "<a/>").Zip());

        Assert.Equal(new XdmAssociation("RPLC", "doc-DOC1.XML", "urn:uuid:old"), Assert.Single(archive.Associations));
        Assert.Equal("doc-DOC1.XML", archive.Documents[0].EntryId);
    }

    [Fact]
    public void puts_no_file_name_in_a_flaw()
    {
        var archive = XdmReader.Read(new Archive().With("S/METADATA.XML", Archive.Metadata(Archive.Entry("DOC1.XML", "<a/>"))).With("S/EXEMPLE_Camille.XML", "<a/>").Zip());

        Assert.Equal([0L, 1L], archive.Flaws.Select(flaw => flaw.At));
        Assert.DoesNotContain(archive.Flaws, flaw => flaw.ToString().Contains("Camille", StringComparison.OrdinalIgnoreCase));
    }

    private static XdmDocument One(string entry) => Assert.Single(XdmReader.Read(new Archive().With("METADATA.XML", Archive.Metadata(entry)).With("DOC1.XML", "<a/>").Zip()).Documents);
}
