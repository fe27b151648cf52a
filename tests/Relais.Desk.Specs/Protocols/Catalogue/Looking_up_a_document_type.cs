using Relais.Contracts.Protocols;
using Relais.Protocols.Catalogue;

namespace Relais.Desk.Specs.Protocols.Catalogue;

public class Looking_up_a_document_type
{
    private const string Loinc = "2.16.840.1.113883.6.1";
    private const string Local = "1.2.250.1.213.1.1.4.12";
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly KindCatalogue Catalogue = new();

    [Theory]
    [InlineData("11502-2", Loinc, "LabResult")]
    [InlineData("18748-4", "urn:oid:" + Loinc, "ImagingReport")]
    [InlineData("11490-0", "http://loinc.org", "DischargeLetter")]
    [InlineData("ATTEST-DROITS-AM", Local, "PatientRightsUpdate")]
    [InlineData("56446-8", Loinc, "AppointmentNotice")]
    [InlineData("11490-0", Local, null)]
    [InlineData("99999-9", Loinc, null)]
    [InlineData("", "", null)]
    public void gives_its_kind_by_code_and_system(string code, string system, string? kind) =>
        Assert.Equal(kind, Catalogue.ForDocument(code, system, Today)?.Code);

    [Fact]
    public void knows_the_whole_national_list() => Assert.InRange(Catalogue.Types(Today).Count, 114, 130);

    [Fact]
    public void leads_each_type_to_a_kind_of_the_catalogue()
    {
        var kinds = Catalogue.All(Today).Select(k => k.Code).ToHashSet();

        Assert.All(Catalogue.Types(Today), type => Assert.Contains(type.Kind, kinds));
    }

    [Fact]
    public void may_be_more_careful_than_the_kind_never_less()
    {
        Assert.Equal(KindClass.Administrative, Catalogue.Find("StayCertificate", Today).Class);
        Assert.Equal(KindClass.Clinical, Catalogue.ForDocument("86531-1", Loinc, Today)!.Class);
        Assert.All(Catalogue.Types(Today), type =>
        {
            if (Catalogue.Find(type.Kind, Today).Class == KindClass.Clinical) Assert.Equal(KindClass.Clinical, type.Class);
        });
    }

    [Fact]
    public void trusts_the_desk_with_few_of_them() =>
        Assert.Equal(
            ["51851-4", "56446-8", "ATTEST-ASS-COMPL", "ATTEST-DROITS-AM", "ATTEST-HEBGT", "ATTEST-RESID", "FICHE-CONTACTS", "PIECE-IDENTITE"],
            Catalogue.Types(Today).Where(type => type.Class == KindClass.Administrative).Select(type => type.Code).Order(StringComparer.Ordinal));
}
