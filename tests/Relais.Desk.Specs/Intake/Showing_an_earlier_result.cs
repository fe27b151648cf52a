using Relais.Codecs.Observations;
using Relais.Intake.Show;

namespace Relais.Desk.Specs.Intake;

/// <summary>A laboratory that writes LOINC in one message and its own codes in another speaks of the same analysis.</summary>
public class Showing_an_earlier_result
{
    private static readonly Observation Now = new() { Label = "Créatinine", Code = "14682-9", CodeSystem = "2.16.840.1.113883.6.1", Value = "88", Unit = "umol/L" };

    [Theory]
    [InlineData("2.16.840.1.113883.6.1|14682-9", "2.16.840.1.113883.6.1", "Créatininémie", "umol/L", true)]
    [InlineData("|CREA", null, "Créatinine", "umol/L", true)]
    [InlineData("|CREA", null, "Créatinine", "mg/L", false)]
    [InlineData("|CREA", null, "Créatinine urinaire", "umol/L", false)]
    [InlineData("2.16.840.1.113883.6.1|2161-8", "2.16.840.1.113883.6.1", "Créatinine", "umol/L", false)]
    public void finds_the_same_analysis_in_the_same_unit(string key, string? system, string label, string unit, bool isSame) =>
        Assert.Equal(isSame, new EarlierResult(key, system, label, "90", unit, new DateOnly(2026, 10, 2)).IsOf(Now));
}
