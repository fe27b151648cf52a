using System.Text;
using Relais.Codecs.Hprim;

namespace Relais.Codecs.Specs.Hprim;

/// <summary>Invented laboratory messages, and short ways to read them.</summary>
internal static class Letters
{
    public static readonly DateOnly Received = new(2026, 11, 21);

    /// <summary>The usual thirteen lines, the last one blank.</summary>
    public const string Header = """
        24-1187
        TOUTAIN
        Margaux
        4 venelle des Tanneurs

        27400 LOUVIERS
        09/02/1961
        2610227375012 84
        D-5521
        20/11/2026
        LBX   Laboratoire des Deux Rives
        DRM   Dr Solène Maugis


        """;

    public const string Letter = Header + "Glycémie à jeun : 1,02 g/l\n\nBien à vous\n";

    public const string End = "****FIN****\n****FINFICHIER****\n";

    public const string Whole = Letter + End;

    public static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>A letter with these lines in its laboratory part; the first of them is line 18.</summary>
    public static string WithLab(params string[] lines) => Letter + "****LAB****\n" + string.Concat(lines.Select(line => line + "\n")) + End;

    public static HprimReading Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static HprimReading Read(byte[] bytes) => HprimReader.Read(bytes, Received);

    public static string[] Codes(this HprimReading reading) => [.. reading.Flaws.Select(flaw => flaw.Code)];
}
