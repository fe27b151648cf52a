using Relais.Codecs.Cda;
using Relais.Codecs.Ins;
using Relais.Codecs.Xdm;

namespace Relais.Codecs.Specs.Xdm;

public class Reading_an_archive
{
    private static XdmReading Synthetic() =>
        XdmReader.Read(File.ReadAllBytes(Path.Combine(SharedData.Folder("xdm"), "IHE_XDM.synthetic.zip")));

    [Fact]
    public void gives_the_document_with_its_metadata()
    {
        var archive = Synthetic();

        Assert.Empty(archive.Flaws);
        var document = Assert.Single(archive.Documents);
        Assert.Equal("IHE_XDM/SUBSET01/DOC0001.XML", document.Path);
        Assert.True(document is { IsListed: true, HashAgrees: true, SizeAgrees: true, MimeType: "text/xml", Action: XdmAction.None });
        Assert.Equal("1.2.250.1.213.1.1.1.29.2022.1.1", document.UniqueId);
        Assert.Equal(new Coding("11490-0", "2.16.840.1.113883.6.1", "Lettre de liaison à la sortie d'un établissement de soins"), document.TypeCode);
        Assert.Equal("10", document.ClassCode?.Code);
        Assert.Equal("urn:asip:ci-sis:lds:2015", document.FormatCode?.Code);
        Assert.Equal("N", Assert.Single(document.ConfidentialityCodes).Code);
        Assert.Equal(new DateTimeOffset(2019, 12, 3, 13, 30, 0, TimeSpan.Zero), document.CreationTime);
        Assert.Equal(new XdmPatientId("279035121518989", InsOid.Test.Value, "NH"), document.PatientId);
        Assert.Equal("AUGUIN", document.LegalAuthenticator?.FamilyName);
    }

    [Fact]
    public void gives_the_traits_of_the_patient()
    {
        var patient = Assert.Single(Synthetic().Documents).SourcePatient;

        Assert.Equal("PAT-TROIS", patient.BirthName);
        Assert.Equal(["DOMINIQUE"], patient.FirstNames);
        Assert.Equal(new DateOnly(1979, 3, 28), patient.BirthDate);
        Assert.Equal(Sex.Female, patient.Sex);
        Assert.Equal(InsOid.Test.Value, patient.Oid);
    }

    [Fact]
    public void gives_author_and_submission()
    {
        var archive = Synthetic();

        var author = Assert.Single(archive.Documents[0].Authors);
        Assert.Equal(("801234567897", "1.2.250.1.71.4.2.1", "DAVID", "Charles"), (author.PersonId, author.PersonAuthority, author.FamilyName, author.GivenName));
        Assert.Equal(("Hôpital Européen Georges Pompidou", "1750803447"), (author.Institution, author.InstitutionId));
        Assert.Equal("G15_10/SM27", author.Specialty?.Code);
        var submission = Assert.Single(archive.Submissions);
        Assert.Equal("1.2.250.1.999.1.1.2026.1", submission.UniqueId);
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 9, 30, 0, TimeSpan.Zero), submission.SubmittedAt);
        Assert.Equal("HasMember", Assert.Single(archive.Associations).Type);
    }

    [Fact]
    public void holds_the_document_its_metadata_tells_of()
    {
        var document = Assert.Single(Synthetic().Documents);
        var cda = CdaReader.Read(document.Content!.Value);

        Assert.Equal(document.UniqueId, cda.Id?.ToString());
        Assert.Equal(document.TypeCode?.Code, cda.Code?.Code);
        Assert.Equal(document.SourcePatient.Matricule, cda.Patient.Matricule);
    }
}
