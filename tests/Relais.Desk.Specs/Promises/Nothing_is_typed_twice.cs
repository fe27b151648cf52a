using Relais.Desk.Specs.Houses;
using Relais.Desk.Specs.Patients;

namespace Relais.Desk.Specs.Promises;

/// <summary>Promise 9: what arrives structured stays structured, and leaves as it came.</summary>
public sealed class Nothing_is_typed_twice(House house) : IClassFixture<House>
{
    private const string Potassium =
        """
        <entry><observation classCode="OBS" moodCode="EVN"><code code="2823-3" codeSystem="2.16.840.1.113883.6.1" displayName="Potassium"/><statusCode code="completed"/>
        <value xsi:type="PQ" value="4.1" unit="mmol/L"/><interpretationCode code="N"/><referenceRange><observationRange><value xsi:type="IVL_PQ"><low value="3.5" unit="mmol/L"/><high value="5.0" unit="mmol/L"/></value></observationRange></referenceRange></observation></entry>
        """;

    [Fact]
    public async Task shows_results_as_a_table_and_not_as_a_picture_of_one()
    {
        var item = await house.Comes(ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Laboratory, "Biologie", "Voir résultats.", Potassium));
        var row = (await (await house.As("claire")).Page($"/corbeille?item={item.Id}")).QuerySelector("table.resultats tbody tr")!;

        Assert.Contains("Potassium", row.QuerySelector("th")!.TextContent);
        Assert.Contains("mmol/L", row.QuerySelector("th")!.TextContent);
        Assert.Contains("4.1", row.QuerySelector("td")!.TextContent);
        Assert.Contains("3.5", row.QuerySelector("td.norme")!.TextContent);
    }

    [Fact]
    public async Task gives_back_the_very_bytes_that_came()
    {
        var content = ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Discharge, "Lettre de liaison");
        var item = await house.Comes(content);

        Assert.Equal(content, await (await house.As("claire")).GetByteArrayAsync($"/documents/{item.Document}/fichier"));
    }

    [Fact]
    public async Task keeps_the_traits_of_the_sender_as_they_were_structured()
    {
        var traits = (await house.DocumentOf(await house.ClinicalWork())).ReadTraits();
        var jeanne = Someone.JeanneCaron.Traits;

        Assert.Equal((jeanne.Matricule, jeanne.Oid, jeanne.BirthName, jeanne.UsedName, jeanne.FirstNames, jeanne.Sex, jeanne.BirthDate, jeanne.BirthPlace),
            (traits.Matricule, traits.Oid, traits.BirthName, traits.UsedName, traits.FirstNames, traits.Sex, traits.BirthDate, traits.BirthPlace));
    }

    [Fact]
    public async Task takes_the_nature_from_the_national_code()
    {
        var item = await house.Comes(ClinicalDocument.About(Someone.JeanneCaron, ClinicalDocument.Laboratory, "Sans titre parlant"));
        Assert.Equal("LabResult", item.Kind);
        Assert.False(item.IsHeld);
    }
}
