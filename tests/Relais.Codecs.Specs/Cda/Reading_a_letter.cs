using System.Text;
using Relais.Codecs.Cda;
using Relais.Codecs.Ins;

namespace Relais.Codecs.Specs.Cda;

public class Reading_a_letter
{
    [Fact]
    public void gives_the_traits_as_written()
    {
        var cda = Letter.Read();

        Assert.Empty(cda.Flaws);
        Assert.Equal(("299129999900139", InsOid.Nir.Value), (cda.Patient.Matricule, cda.Patient.Oid));
        Assert.Equal(("EXEMPLE", "DEMO", "Lou"), (cda.Patient.BirthName, cda.Patient.UsedName, cda.Patient.UsedFirstName));
        Assert.Equal(["JEANNE MARIE", "LOU"], cda.Patient.FirstNames);
        Assert.Equal((Sex.Female, new DateOnly(1999, 12, 31), "29019", "29200"), (cda.Patient.Sex, cda.Patient.BirthDate, cda.Patient.BirthPlace, cda.Patient.Postcode));
        Assert.Equal([("1.2.3", "IPP7")], cda.Patient.LocalNumbers);
        Assert.Equal(["tel:0200000000"], cda.PatientTelecoms);
    }

    [Theory]
    [InlineData("1.2.250.1.213.1.4.8", true)]
    [InlineData("1.2.250.1.213.1.4.9", true)]
    [InlineData("1.2.250.1.213.1.4.10", true)]
    [InlineData("1.2.250.1.213.1.4.11", true)]
    [InlineData("1.2.250.1.213.1.4.13", false)]
    [InlineData("1.2.250.1.213.1.4.2", false)]
    [InlineData("1.2.250.1.213.1.4.80", false)]
    public void takes_a_number_for_an_ins_by_its_oid_alone(string oid, bool isIns)
    {
        var patient = Letter.Read(Letter.Patient.Replace(InsOid.Nir.Value, oid, StringComparison.Ordinal)).Patient;

        Assert.Equal(isIns, patient.Matricule is not null);
        Assert.Equal(isIns ? 1 : 2, patient.LocalNumbers.Count);
    }

    [Theory]
    [InlineData("", "cda.patient-missing")]
    [InlineData("<recordTarget><patientRole><patient><birthTime value=\"1999\"/></patient></patientRole></recordTarget>", "cda.birth-date")]
    [InlineData("<recordTarget><patientRole><id root=\"1.2.250.1.213.1.4.8\" extension=\"299129999900139\"/><id root=\"1.2.250.1.213.1.4.9\" extension=\"2\"/></patientRole></recordTarget>", "cda.two-oids")]
    [InlineData("<recordTarget><patientRole><id root=\"1.2.250.1.213.1.4.8\" extension=\"299129999900139\"/><id root=\"1.2.250.1.213.1.4.8\" extension=\"2\"/></patientRole></recordTarget>", "cda.two-ins")]
    [InlineData("<recordTarget><patientRole/></recordTarget><recordTarget><patientRole/></recordTarget>", "cda.two-patients")]
    [InlineData("<recordTarget><patientRole><id root=\"1.2.250.1.213.1.4.8\" extension=\"299129999900149\"/></patientRole></recordTarget>", "ins.key")]
    public void tells_what_keeps_the_patient_from_being_sure(string header, string flaw) => Assert.Equal(flaw, Assert.Single(Letter.Read(header).Flaws).Code);

    [Theory]
    [InlineData("MARIE-LOU ANNE", "MARIE LOU|ANNE")]
    [InlineData("marie lou anne", "MARIE LOU|anne")]
    [InlineData("ANNE", "MARIE LOU|ANNE")]
    [InlineData("MARIE-LOU", "MARIE LOU")]
    public void takes_the_first_name_once_out_of_the_list_that_repeats_it(string list, string expected) =>
        Assert.Equal(expected, string.Join('|', Letter.Read($"<recordTarget><patientRole><patient><name><given qualifier=\"BR\">MARIE LOU</given><given>{list}</given></name></patient></patientRole></recordTarget>").Patient.FirstNames));

    [Fact]
    public void believes_the_legal_name_of_two() =>
        Assert.Equal("KELLER", Letter.Read("<recordTarget><patientRole><patient><name><family qualifier=\"BR\">KELER</family></name><name use=\"L\"><family qualifier=\"BR\">KELLER</family></name></patient></patientRole></recordTarget>").Patient.BirthName);

    [Fact]
    public void does_not_make_a_birth_name_of_a_name_that_does_not_say_so()
    {
        var patient = Letter.Read("<recordTarget><patientRole><patient><name><family>DEMO</family><given>Lou</given></name></patient></patientRole></recordTarget>").Patient;

        Assert.Equal((null, "DEMO"), (patient.BirthName, patient.UsedName));
    }

    [Fact]
    public void finds_the_document_inside_a_style_sheet_and_under_any_prefix()
    {
        var wrapped = $"<xsl:stylesheet xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\"><xsl:template match=\"/\"><html/></xsl:template><d>{Letter.Xml()}</d></xsl:stylesheet>";
        var cda = CdaReader.Read(Encoding.UTF8.GetBytes(wrapped));

        Assert.True(cda is { IsRead: true, IsWrapped: true, Id: { Root: "1.2.3", Extension: "D1" } });
        Assert.Equal("cda.not-a-clinical-document", Assert.Single(CdaReader.Read("<ClinicalDocument/>"u8.ToArray()).Flaws).Code);
        Assert.True(CdaReader.Read("<c:ClinicalDocument xmlns:c='urn:hl7-org:v3'/>"u8.ToArray()).IsRead);
    }

    [Fact]
    public void reads_the_accents_of_senders_that_mistake_their_encoding()
    {
        var bytes = Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + Letter.Xml("<title>Été à l'hôpital</title>" + Letter.Patient));
        var cda = CdaReader.Read(bytes);

        Assert.Equal("Été à l'hôpital", cda.Title);
        Assert.Equal("xml.not-utf8", Assert.Single(cda.Flaws).Code);
    }

    [Fact]
    public void names_authors_people_devices_and_structures()
    {
        var cda = Letter.Read(Letter.Patient +
            """
            <author><time value="20260105"/><assignedAuthor><id root="1.2.250.1.71.4.2.1" extension="810001234567"/><code code="G15_10/SM26" displayName="Médecine générale"/>
            <assignedPerson><name><prefix>DR</prefix><given>Ana</given><family>MODELE</family></name></assignedPerson><representedOrganization><id root="1.2.250.1.71.4.2.2" extension="1290000000"/><name>Cabinet</name></representedOrganization></assignedAuthor></author>
            <author><assignedAuthor><id root="1.2.250.1.71.4.2.1" extension="31290000000/7"/><assignedAuthoringDevice><softwareName>Automate</softwareName></assignedAuthoringDevice></assignedAuthor></author>
            <author><assignedAuthor><id nullFlavor="UNK"/><representedOrganization><name>Clinique</name></representedOrganization></assignedAuthor></author>
            <informationRecipient><intendedRecipient><id root="1.2.250.1.71.4.2.1" extension="810007654321"/><informationRecipient><name><family>DUPONT</family></name></informationRecipient></intendedRecipient></informationRecipient>
            """);

        Assert.Equal(["Ana MODELE", "Automate", "Clinique"], cda.Authors.Select(author => author.Name));
        Assert.Equal(["10001234567", null, null], cda.Authors.Select(author => author.Rpps));
        Assert.Equal(("Médecine générale", "Cabinet"), (cda.Authors[0].Specialty?.Display, cda.Authors[0].Organization?.Name));
        Assert.Equal(("DUPONT", "10007654321"), (Assert.Single(cda.Recipients).Name, cda.Recipients[0].Rpps));
    }

    [Fact]
    public void tells_which_document_it_replaces()
    {
        var relation = Assert.Single(Letter.Read(Letter.Patient +
            "<relatedDocument typeCode=\"RPLC\"><parentDocument><id root=\"1.2.3\" extension=\"D0\"/><setId root=\"1.2.4\"/><versionNumber value=\"1\"/></parentDocument></relatedDocument>").Relations);

        Assert.Equal(("RPLC", "1.2.3^D0", "1.2.4", "1"), (relation.Type, relation.Targets[0].ToString(), relation.SetId?.ToString(), relation.Version));
    }
}
