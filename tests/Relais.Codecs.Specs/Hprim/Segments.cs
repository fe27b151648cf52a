namespace Relais.Codecs.Specs.Hprim;

/// <summary>An invented HPRIM Santé file: one patient, a segment cut in two, three results and a comment.</summary>
internal static class Segments
{
    public const string Whole =
        "H|~^\\&|R1.HPR||LBX~Labo des Deux Rives||ORU|||DRM~Maugis||P|H2.1~C|202611201830\n" +
        "P|1|4471|B77||TOUTAIN~Margaux|LEGRIS|19610209|F||4 venelle des Tanneurs~~Louviers~~27400\n" +
        "OBR|1|e1~|~D-5521|NFS~Numération~L|S||202611190815^20261119||||N|||202611190900||DRM~Dr Ma\n" +
        "A|ugis~L|0232000000\n" +
        "OBX|1|NM|HT~Hématocrite~L||38,2|%|35 - 48|N|||F|||202611201700\n" +
        "C|1|L|Légère hémolyse\n" +
        "OBX|2|NM|K~Potassium~L||6.9|mmol/l|3.5 - 5.0|HH|||F\n" +
        "OBX|3|TX|ASP~Aspect~L||A \\T\\ B||||||R\n" +
        "L|1\n";
}
