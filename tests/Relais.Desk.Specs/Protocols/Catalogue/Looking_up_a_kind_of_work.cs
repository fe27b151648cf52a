using Relais.Contracts.Protocols;
using Relais.Protocols.Catalogue;

namespace Relais.Desk.Specs.Protocols.Catalogue;

public class Looking_up_a_kind_of_work
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly KindCatalogue Catalogue = new();

    [Fact]
    public void finds_ninety_kinds_and_more() => Assert.InRange(Catalogue.All(Today).Count, 90, 130);

    [Fact]
    public void takes_what_it_does_not_know_for_clinical()
    {
        var kind = Catalogue.Find("NobodyWroteThis", Today);

        Assert.Equal((Kind.Unknown, KindClass.Clinical, HolderRole.Doctor), (kind.Code, kind.Class, kind.Holder));
    }

    [Fact]
    public void takes_a_kind_before_its_first_day_for_unknown() =>
        Assert.Equal(Kind.Unknown, Catalogue.Find("RejectedClaim", new DateOnly(2019, 1, 1)).Code);

    [Theory]
    [InlineData("LabResult"), InlineData("ImagingReport"), InlineData("DischargeLetter"), InlineData("SpecialistReport")]
    [InlineData("PathologyReport"), InlineData("NurseReport"), InlineData("PharmacyVaccinationNotice"), InlineData("MedicalAdviceCall")]
    public void keeps_results_reports_letters_and_advice_clinical(string code) =>
        Assert.Equal(KindClass.Clinical, Catalogue.Find(code, Today).Class);

    [Fact]
    public void never_gives_a_clinical_kind_to_the_desk_or_to_bulk() =>
        Assert.All(Catalogue.All(Today).Where(k => k.Class == KindClass.Clinical), k => Assert.True(k.Holder == HolderRole.Doctor && !k.SafeInBulk, k.Code));

    [Fact]
    public void lets_laboratory_results_alone_be_taken_in_lots_and_says_where_that_comes_from()
    {
        Assert.Equal(["LabResult"], Catalogue.All(Today).Where(k => k.LotSource is not null).Select(k => k.Code));
        Assert.Equal("EST", Catalogue.Find("LabResult", Today).LotSource);
        Assert.Null(Catalogue.Find("LabResult", new DateOnly(2025, 12, 31)).LotSource);
    }

    [Fact]
    public void says_where_each_deadline_comes_from() =>
        Assert.All(Catalogue.All(Today), k => Assert.Matches(@"^(EST|GK|S\d+)( (EST|GK|S\d+))*$", k.Due.Basis));

    [Fact]
    public void never_calls_an_estimate_sure() =>
        Assert.All(Catalogue.All(Today).Where(k => k.Due.Basis.Contains("EST") || k.Due.Basis.Contains("GK")), k => Assert.NotEqual(SourceConfidence.High, k.Confidence));

    [Fact]
    public void has_one_version_of_a_kind_on_a_day() =>
        Assert.Equal(Catalogue.All(Today).Count, Catalogue.All(Today).Select(k => k.Code).Distinct().Count());

    [Fact]
    public void lists_every_source_it_cites()
    {
        var listed = ReferenceFile.Rows("sources.csv").Select(row => row("id")).Append("EST").Append("GK").ToHashSet();
        var cited = Catalogue.All(Today).SelectMany(k => $"{k.Source} {k.Due.Basis} {k.LotSource}".Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Empty(cited.Except(listed));
    }
}
