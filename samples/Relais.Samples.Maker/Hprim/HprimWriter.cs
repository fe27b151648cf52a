using System.Text;
using Relais.Samples.Maker.Cda;
using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker.Hprim;

/// <summary>HPRIM Médecins messages as laboratories leave them in a folder: twelve header lines, free text, then tagged results.</summary>
internal static class HprimWriter
{
    public static string Message(Sent s, DateTime on, string number, string doctor, IReadOnlyList<LabResult> results, string? text = null, bool tagged = true)
    {
        var p = s.About;
        var lines = new List<string>
        {
            number, Words.Capitals(s.UsedName.Length > 0 ? s.UsedName : s.BirthName), Words.Capitals(s.FirstNames[0]), Words.Capitals(p.Street), "", $"{p.Town.Postcode} {Words.Capitals(p.Town.Name)}",
            s.BirthDate is { } born ? DemoDay.Slashed(born) : "", s.Ins is { } ins ? $"{ins[..13]} {ins[13..]}" : "", number[^5..], DemoDay.Slashed(on), "BIOVAL     Laboratoire BioVal", $"{Words.Slug(doctor)[..Math.Min(8, Words.Slug(doctor).Length)].ToUpperInvariant()}   {doctor}",
            "", "LABORATOIRE BIOVAL - 18 rue Pasteur - VAL-SUR-LOYRE", $"Prélèvement du {DemoDay.Slashed(on)}", "",
        };
        if (text is not null) lines.AddRange(text.Split('\n'));
        foreach (var chapter in results.GroupBy(r => r.Chapter))
        {
            lines.Add("");
            lines.Add("          " + chapter.Key.ToUpperInvariant());
            lines.AddRange(chapter.Select(r => $"{r.Label,-34}{CdaBody.French(r.Value),10} {(r.Flag == "N" ? " " : "*")}{r.Unit,-10} {CdaBody.Range(r)}"));
        }
        if (tagged && results.Count > 0)
        {
            lines.Add("****LAB****");
            foreach (var r in results)
            {
                lines.Add($"TEX|{r.Label} {CdaBody.French(r.Value)} {r.Unit}");
                lines.Add($"RES|{r.Label}|{r.Local}|N|{CdaBody.Plain(r.Value)}|{r.Unit}|{(r.Low is { } low ? CdaBody.Plain(low) : "")}|{(r.High is { } high ? CdaBody.Plain(high) : "")}|{r.Flag}|F");
            }
        }
        lines.Add("****FIN****");
        return string.Join("\r\n", lines) + "\r\n";
    }

    public const string EndOfFile = "****FINFICHIER****\r\n";

    /// <summary>HPRIM Santé 2.1 (segments H, P, OBR, OBX, L), ISO-8859-1.</summary>
    public static string Sante(Sent s, DateTime on, string number, string doctor, IReadOnlyList<LabResult> results)
    {
        var lines = new List<string>
        {
            $@"H|~^\&|{number}.HPR||BIOVAL~LABORATOIRE BIOVAL||ORU|||{Words.Slug(doctor).ToUpperInvariant()}||P|H2.1~C|{on:yyyyMMddHHmm}",
            $"P|1|{number}|{number[^6..]}||{Words.Capitals(s.UsedName.Length > 0 ? s.UsedName : s.BirthName)}~{Words.Capitals(s.FirstNames[0])}|{Words.Capitals(s.BirthName)}|{s.BirthDate:yyyyMMdd}|{s.Sex}||{Words.Capitals(s.About.Street)}~~{Words.Capitals(s.About.Town.Name)}~~{s.About.Town.Postcode}",
            $"OBR|1|{number}|~|{string.Join('^', results.Select(r => $"{r.Local}~{r.Label}~L"))}|R||{on:yyyyMMddHHmm}||||N|||{on:yyyyMMddHHmm}||{doctor}",
        };
        lines.AddRange(results.Select((r, i) => $"OBX|{i + 1}|NM|{r.Local}~{r.Label}~L||{CdaBody.Plain(r.Value)}|{r.Unit}|{(r.Low is { } low ? CdaBody.Plain(low) : "")} - {(r.High is { } high ? CdaBody.Plain(high) : "")}|{r.Flag}|||F|||{on:yyyyMMddHHmm}|BIOCH"));
        lines.Add("L|1");
        return string.Join("\r\n", lines) + "\r\n";
    }

    /// <summary>Western one-byte text, as most laboratory programs still write it.</summary>
    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text.Replace("œ", "oe").Replace("–", "-").Replace("’", "'"));
}
