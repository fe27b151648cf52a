using System.Globalization;
using Relais.Codecs.Observations;

namespace Relais.Codecs.Specs.Cda;

public class Reading_results
{
    [Fact]
    public void gives_value_unit_bounds_and_mark()
    {
        var result = One("<observation classCode=\"OBS\" moodCode=\"EVN\"><code code=\"2823-3\" codeSystem=\"2.16.840.1.113883.6.1\"><originalText><reference value=\"#n1\"/></originalText></code><statusCode code=\"completed\"/><effectiveTime value=\"20260105\"/><value xsi:type=\"PQ\" value=\"6.8\" unit=\"mmol/L\"><translation value=\"266\" code=\"mg/L\"/></value><interpretationCode code=\"H\"/><interpretationCode code=\"HH\"/><referenceRange><observationRange><value xsi:type=\"IVL_PQ\"><low value=\"3.5\"/><high value=\"5.0\"/></value></observationRange></referenceRange></observation>");

        Assert.Equal(("Potassium", "2823-3", "6.8", "mmol/L"), (result.Label, result.Code, result.Value, result.Unit));
        Assert.Equal(("3.5", "5.0", "HH", "completed"), (result.Low, result.High, result.Interpretation, result.Status));
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.FromHours(1)), result.At);
        Assert.Equal(("266", "mg/L"), (result.SecondUnit?.Value, result.SecondUnit?.Unit));
    }

    [Theory]
    [InlineData("<value xsi:type=\"ST\">trace</value>", "trace")]
    [InlineData("<value xsi:type=\"CD\" code=\"POS\" displayName=\"Positif\"/>", "Positif")]
    [InlineData("<value xsi:type=\"c:CD\" code=\"POS\"/>", "POS")]
    [InlineData("<value xsi:type=\"INT\" value=\"3\"/>", "3")]
    [InlineData("<value xsi:type=\"BL\" value=\"false\"/>", "false")]
    [InlineData("<value xsi:type=\"IVL_PQ\"><low value=\"2\" unit=\"g\"/><high value=\"3\" unit=\"g\"/></value>", "2 - 3")]
    [InlineData("<value xsi:type=\"IVL_PQ\"><high value=\"0.12\" inclusive=\"false\"/></value>", "< 0.12")]
    [InlineData("<value xsi:type=\"IVL_PQ\"><low value=\"100\"/></value>", ">= 100")]
    [InlineData("<value xsi:type=\"RTO_PQ_PQ\"><numerator value=\"1\"/><denominator value=\"128\"/></value>", "1/128")]
    [InlineData("<value xsi:type=\"ED\"><reference value=\"#n1\"/></value>", "Potassium")]
    [InlineData("<value xsi:type=\"PQ\" nullFlavor=\"NA\"/>", null)]
    [InlineData("", null)]
    public void gives_values_of_every_type_as_written(string value, string? text) => Assert.Equal(text, One($"<observation moodCode=\"EVN\"><code code=\"x\"/>{value}</observation>").Value);

    [Theory]
    [InlineData("moodCode=\"GOL\"")]
    [InlineData("moodCode=\"INT\"")]
    [InlineData("moodCode=\"EVN\" negationInd=\"true\"")]
    public void takes_nothing_wished_ordered_or_denied_for_a_result(string attributes) =>
        Assert.Empty(Letter.WithEntry($"<observation {attributes}><code code=\"x\"/><value xsi:type=\"BL\" value=\"true\"/></observation>").Observations);

    [Fact]
    public void copies_no_long_text_into_each_of_many_nested_results()
    {
        var nested = string.Concat(Enumerable.Repeat("<observation><text>", 50)) + new string('x', 100_000) + string.Concat(Enumerable.Repeat("</text></observation>", 50));

        var results = Letter.WithEntry(nested).Observations;

        Assert.Equal(50, results.Count);
        Assert.All(results, result => Assert.True(result.Label.Length == 4001 && result.Label.EndsWith('…')));
    }

    [Fact]
    public void agrees_with_the_official_documents_on_their_number()
    {
        // The index counts every observation; 150 are denied, 121 are goals, orders or proposals: they are no results.
        Assert.Equal(
            OfficialDocuments.All.Sum(document => int.Parse(document.Truth["n_observations"], CultureInfo.InvariantCulture)) - 150 - 121,
            OfficialDocuments.All.Sum(document => document.Reading.Observations.Count));
        Assert.All(
            OfficialDocuments.All.Where(document => document.Truth["n_observations"] == "0"), document => Assert.Empty(document.Reading.Observations));
    }

    private static Observation One(string entry) => Assert.Single(Letter.WithEntry(entry).Observations);
}
