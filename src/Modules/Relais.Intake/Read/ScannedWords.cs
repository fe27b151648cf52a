using System.Globalization;
using System.Text;

namespace Relais.Intake.Read;

/// <summary>Puts tesseract's table of words back into lines, leaving out what it hardly saw.</summary>
internal static class ScannedWords
{
    private const double Doubtful = 35;

    public static string Join(string table)
    {
        var text = new StringBuilder();
        var line = "";
        foreach (var row in table.Split('\n').Skip(1))
        {
            var cells = row.Split('\t');
            if (cells.Length < 12 || cells[0] != "5" || !double.TryParse(cells[10], CultureInfo.InvariantCulture, out var confidence) || confidence < Doubtful) continue;
            var here = string.Join('.', cells[1..5]);
            if (text.Length > 0) text.Append(here == line ? ' ' : '\n');
            line = here;
            text.Append(cells[11].TrimEnd('\r'));
        }

        return text.ToString();
    }
}
