using System.Globalization;
using System.Text;

namespace Relais.Samples.Maker.Past;

/// <summary>A page of words as a PDF, as a scanner that reads what it scans makes them: no picture, no other program, a few hundred bytes of its own.</summary>
internal static class PlainPdf
{
    private const int Widest = 88, Top = 790, Leading = 15;

    /// <summary>One A4 page in Helvetica; each character is one byte (WinAnsi).</summary>
    public static string Write(IEnumerable<string> paragraphs)
    {
        var page = new StringBuilder().Append(CultureInfo.InvariantCulture, $"BT /F1 11 Tf {Leading} TL 56 {Top} Td\n");
        foreach (var line in paragraphs.SelectMany(Wrapped)) page.Append('(').Append(line.Replace("\\", "\\\\").Replace("(", "\\(").Replace(")", "\\)")).Append(") Tj T*\n");
        page.Append("ET");

        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {page.Length} >>\nstream\n{page}\nendstream"),
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var at = new List<int>();
        for (var n = 0; n < objects.Length; n++)
        {
            at.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{n + 1} 0 obj\n{objects[n]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in at) pdf.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToString();
    }

    private static IEnumerable<string> Wrapped(string paragraph)
    {
        var line = "";
        foreach (var word in paragraph.Split(' '))
        {
            if (line.Length + word.Length >= Widest)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        yield return line;
    }
}
