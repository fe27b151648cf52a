using System.Globalization;
using System.Xml.Linq;
using static Relais.Samples.Maker.Cda.CdaWriter;

namespace Relais.Samples.Maker.Cda;

/// <summary>The structured body (N3): narrative sections, laboratory chapters with their observations, a PDF beside them.</summary>
internal static class CdaBody
{
    private static readonly Dictionary<string, string> SectionCodes = new()
    {
        ["Motif d'hospitalisation"] = "42349-1", ["Synthèse médicale du séjour"] = "8648-8", ["Traitements à la sortie"] = "10183-2", ["Suites à donner"] = "18776-5",
        ["Antécédents"] = "11348-0", ["Histoire de la maladie"] = "10164-2", ["Examen"] = "29545-1", ["Conclusion"] = "55110-1", ["Indication"] = "55111-9",
        ["Technique"] = "55111-9", ["Résultats"] = "59776-5", ["Vaccination"] = "11369-6",
    };

    public static XElement Structured(ClinicalDocument d) => E("structuredBody",
        d.Sections.Select((s, i) => E("component", Narrative(s, i, d))),
        d.Results.GroupBy(r => r.Chapter).Select(g => E("component", Chapter(g.Key, [.. g], d))),
        d.Pdf is null ? null : E("component", Embedded(d.Pdf)));

    private static XElement Narrative((string Title, string Text) s, int at, ClinicalDocument d) => E("section",
        E("id", A("root", $"{d.Id}.{at + 1}")),
        E("code", A("code", SectionCodes.GetValueOrDefault(s.Title, "48767-8")), A("codeSystem", DocumentCodes.Loinc)),
        E("title", s.Title),
        E("text", s.Text.Split('\n').Select(l => E("paragraph", l))));

    private static XElement Chapter(string chapter, List<LabResult> results, ClinicalDocument d) => E("section",
        E("templateId", A("root", "1.3.6.1.4.1.19376.1.3.3.2.1")),
        E("code", A("code", chapter == "Hématologie" ? "18723-7" : "18719-5"), A("displayName", chapter), A("codeSystem", DocumentCodes.Loinc)),
        E("title", chapter),
        E("text", E("table",
            E("thead", E("tr", new[] { "Analyse", "Résultat", "Unité", "Valeurs de référence", "" }.Select(h => E("th", h)))),
            E("tbody", results.Select(r => E("tr", E("td", A("ID", Reference(r)), r.Label), E("td", French(r.Value)), E("td", r.Unit), E("td", Range(r)), E("td", r.Flag == "N" ? "" : r.Flag)))))),
        E("entry", A("typeCode", "DRIV"),
            E("act", A("classCode", "ACT"), A("moodCode", "EVN"),
                E("templateId", A("root", "1.3.6.1.4.1.19376.1.3.1")),
                E("code", A("code", chapter == "Hématologie" ? "18723-7" : "18719-5"), A("codeSystem", DocumentCodes.Loinc)),
                E("statusCode", A("code", "completed")),
                E("entryRelationship", A("typeCode", "COMP"),
                    E("organizer", A("classCode", "BATTERY"), A("moodCode", "EVN"),
                        E("statusCode", A("code", "completed")),
                        results.Select(r => E("component", Observation(r, d))))))));

    private static XElement Observation(LabResult r, ClinicalDocument d) => E("observation", A("classCode", "OBS"), A("moodCode", "EVN"),
        E("templateId", A("root", "1.3.6.1.4.1.19376.1.3.1.6")),
        E("code", A("code", r.Loinc), A("displayName", r.Label), A("codeSystem", DocumentCodes.Loinc), E("originalText", E("reference", A("value", $"#{Reference(r)}")))),
        E("statusCode", A("code", "completed")),
        E("effectiveTime", A("value", Time(d.Written))),
        E("value", new XAttribute(Xsi + "type", "PQ"), A("value", Plain(r.Value)), A("unit", r.Unit)),
        E("interpretationCode", A("code", r.Flag), A("codeSystem", "2.16.840.1.113883.5.83")),
        r.Low is null && r.High is null ? null : E("referenceRange", A("typeCode", "REFV"), E("observationRange",
            E("value", new XAttribute(Xsi + "type", "IVL_PQ"),
                r.Low is { } low ? E("low", A("value", Plain(low)), A("unit", r.Unit)) : null,
                r.High is { } high ? E("high", A("value", Plain(high)), A("unit", r.Unit)) : null),
            E("interpretationCode", A("code", "N"), A("codeSystem", "2.16.840.1.113883.5.83")))));

    private static XElement Embedded(byte[] pdf) => E("section",
        E("code", A("code", "55108-5"), A("codeSystem", DocumentCodes.Loinc)),
        E("title", "Document PDF"),
        E("text", E("renderMultiMedia", A("referencedObject", "PDF1"))),
        E("entry", E("observationMedia", A("classCode", "OBS"), A("moodCode", "EVN"), A("ID", "PDF1"),
            E("value", A("mediaType", "application/pdf"), A("representation", "B64"), Convert.ToBase64String(pdf)))));

    private static string Reference(LabResult r) => $"r-{r.Local}";

    public static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static string French(decimal value) => Plain(value).Replace('.', ',');

    public static string Range(LabResult r) => (r.Low, r.High) switch
    {
        ({ } low, { } high) => $"{French(low)} à {French(high)}",
        (null, { } high) => $"< {French(high)}",
        ({ } low, null) => $"> {French(low)}",
        _ => "",
    };
}
