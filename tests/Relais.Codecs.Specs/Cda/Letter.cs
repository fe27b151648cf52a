using System.Text;
using Relais.Codecs.Cda;

namespace Relais.Codecs.Specs.Cda;

/// <summary>Builds invented clinical documents.</summary>
internal static class Letter
{
    public const string Patient =
        """
        <recordTarget><patientRole><id root="1.2.250.1.213.1.4.8" extension="2 99 12 99 999 001 39"/><id root="1.2.3" extension="IPP7"/><addr><postalCode>29200</postalCode></addr>
        <telecom value="tel:0200000000"/><patient><name><family qualifier="BR">EXEMPLE</family><given>JEANNE MARIE LOU</given><given qualifier="BR">JEANNE MARIE</given>
        <family qualifier="CL">DEMO</family><given qualifier="CL">Lou</given></name><administrativeGenderCode code="F"/><birthTime value="19991231"/>
        <birthplace><place><addr><county>29019</county></addr></place></birthplace></patient></patientRole></recordTarget>
        """;

    private const string Words = "<structuredBody><component><section><text>Tout va bien.</text></section></component></structuredBody>";

    public static string Xml(string header = Patient, string body = Words) =>
        $"""
        <ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><id root="1.2.3" extension="D1"/><code code="11490-0" codeSystem="2.16.840.1.113883.6.1"/>
        {header}<component>{body}</component></ClinicalDocument>
        """;

    public static CdaReading Read(string header = Patient, string body = Words) => CdaReader.Read(Encoding.UTF8.GetBytes(Xml(header, body)));

    public static CdaReading WithEntry(string entry) =>
        Read(body: $"<structuredBody><component><section><code code=\"18719-5\"/><text><content ID=\"n1\">Potassium</content></text><entry>{entry}</entry></section></component></structuredBody>");
}
