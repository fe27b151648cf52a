using Relais.Codecs.Cda;
using Relais.Codecs.Ins;
using Relais.Codecs.Specs.Cda;
using Relais.Codecs.Xdm;

namespace Relais.Codecs.Specs.Xdm;

public class Comparing_claims_with_the_archive
{
    private static readonly CdaReading Sound = Letter.Read();

    [Fact]
    public void reads_the_headers()
    {
        var claims = Claims(("X-MSS-CODECDA", " 11490-0, 11502-2"), ("X-MSS-INS", "o "), ("X-MSS-NIL", "123"), ("X-MSS-MES", "fin"));

        Assert.Equal(["11490-0", "11502-2"], claims.DocumentCodes);
        Assert.True(claims is { HasQualifiedIns: true, Product: "123", ForbidsReply: true });
        Assert.True(Claims() is { DocumentCodes.Count: 0, HasQualifiedIns: null, Product: null, ForbidsReply: false });
    }

    [Theory]
    [InlineData("11490-0", "O", "1.2.250.1.213.1.4.8", "")]
    [InlineData("11502-2", "O", "1.2.250.1.213.1.4.8", "mss.codecda-differs")]
    [InlineData("11490-0,11502-2", "O", "1.2.250.1.213.1.4.8", "mss.codecda-differs")]
    [InlineData("", "O", "1.2.250.1.213.1.4.8", "mss.codecda-missing")]
    [InlineData("11490-0", "O", "1.2.250.1.213.1.4.9", "mss.ins-temporary")]
    [InlineData("11490-0", "O", "1.2.250.1.213.1.4.10", "mss.ins-test")]
    [InlineData("11490-0", "O", "1.2.250.1.213.1.4.13", "mss.ins-incomplete")]
    [InlineData("11490-0", "N", "1.2.250.1.213.1.4.8", "mss.ins-understated")]
    [InlineData("11490-0", "N", "1.2.250.1.213.1.4.10", "")]
    public void tells_where_they_differ(string codes, string ins, string oid, string flaw)
    {
        var cda = Letter.Read(Letter.Patient.Replace(InsOid.Nir.Value, oid, StringComparison.Ordinal));

        Assert.Equal(flaw, string.Join(',', Claims(("X-MSS-CODECDA", codes), ("X-MSS-INS", ins)).Check([(cda.Code?.Code, cda.Patient)]).Select(found => found.Code)));
    }

    [Fact]
    public void compares_metadata_and_document()
    {
        var document = new XdmDocument
        {
            Path = "DOC1.XML", Uri = "DOC1.XML", IsListed = true, UniqueId = "1.2.3^D1", TypeCode = new Coding("11490-0"),
            PatientId = new XdmPatientId("299129999900139", InsOid.Nir.Value, "NH"), SourcePatient = new PatientTraits { BirthDate = new DateOnly(1999, 12, 31), Sex = Sex.Female },
        };

        Assert.Empty(XdmAgreement.Check(document, Sound));
        Assert.Empty(XdmAgreement.Check(document with { PatientId = new XdmPatientId("IPP7", "1.2.3", "PI") }, Sound));
        Assert.Empty(XdmAgreement.Check(document with { PatientId = new XdmPatientId("X1", "1.2.9", "PI") }, Sound));
        Assert.Equal("xdm.patient-differs", One(document with { PatientId = new XdmPatientId("IPP8", "1.2.3", "PI") }));
        Assert.Empty(XdmAgreement.Check(document with { SourcePatient = new PatientTraits { BirthName = "Démo", FirstNames = ["Jeanne-Marie"] } }, Sound));
        Assert.Equal("xdm.traits-differ", One(document with { SourcePatient = new PatientTraits { BirthName = "AUTRE" } }));
        Assert.Equal("xdm.traits-differ", One(document with { SourcePatient = new PatientTraits { BirthName = "EXEMPLE", FirstNames = ["SUZANNE"] } }));
        Assert.Equal("xdm.patient-differs", One(document with { PatientId = new XdmPatientId("299129999900139", InsOid.Nia.Value, "NH") }));
        Assert.Equal("xdm.traits-differ", One(document with { SourcePatient = new PatientTraits { BirthDate = new DateOnly(2000, 1, 1) } }));
        Assert.Equal("xdm.type-differs", One(document with { TypeCode = new Coding("11502-2") }));
        Assert.Equal("xdm.id-differs", One(document with { UniqueId = "1.2.3^D2" }));

        static string One(XdmDocument document) => Assert.Single(XdmAgreement.Check(document, Sound)).Code;
    }

    private static MssClaims Claims(params (string Name, string Value)[] headers) =>
        MssClaims.Read(name => headers.FirstOrDefault(header => header.Name == name).Value);
}
