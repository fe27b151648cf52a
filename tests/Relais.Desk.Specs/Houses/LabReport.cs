using System.Globalization;
using Relais.Contracts.Patients;

namespace Relais.Desk.Specs.Houses;

/// <summary>Writes what a laboratory sends: values with their range and the laboratory's own mark.</summary>
internal static class LabReport
{
    public static byte[] Of(NewPatient patient, string title = "Ionogramme", string? flag = "N", decimal value = 4.1m, string status = "completed", string words = "Biochimie", string? bounds = "3.5 5.0") =>
        ClinicalDocument.About(patient, ClinicalDocument.Laboratory, title, words, Entry(value, flag, status, bounds));

    private static string Entry(decimal value, string? flag, string status, string? bounds)
    {
        var mark = flag is null ? "" : $"<interpretationCode code=\"{flag}\"/>";
        var range = bounds?.Split(' ') is [var low, var high]
            ? $"<referenceRange><observationRange><value xsi:type=\"IVL_PQ\"><low value=\"{low}\" unit=\"mmol/L\"/><high value=\"{high}\" unit=\"mmol/L\"/></value></observationRange></referenceRange>"
            : "";
        return $"""
            <entry><observation classCode="OBS" moodCode="EVN"><code code="2823-3" codeSystem="2.16.840.1.113883.6.1" displayName="Potassium"/><statusCode code="{status}"/>
            <value xsi:type="PQ" value="{value.ToString(CultureInfo.InvariantCulture)}" unit="mmol/L"/>{mark}{range}</observation></entry>
            """;
    }
}
