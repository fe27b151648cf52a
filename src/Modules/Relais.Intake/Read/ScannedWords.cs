using System.Globalization;
using System.Text;

namespace Relais.Intake.Read;

/// <summary>Puts tesseract's table of words back into lines, leaving out what it hardly saw.</summary>
internal static class ScannedWords
{
    private const double Doubtful = 35;

    public static ScannedText Join(string table)
    {
        var (sum, kept, leftOut) = (0d, 0, 0);
        var text = new StringBuilder();
        var line = "";
        foreach (var row in table.Split('\n').Skip(1))
        {
            var cells = row.Split('\t');
            if (cells.Length < 12 || cells[0] != "5" || !double.TryParse(cells[10], CultureInfo.InvariantCulture, out var confidence) || string.IsNullOrWhiteSpace(cells[11])) continue;
            if (confidence < Doubtful)
            {
                leftOut++;
                continue;
            }

            sum += confidence;
            kept++;
            var here = string.Join('.', cells[1..5]);
            if (text.Length > 0) text.Append(here == line ? ' ' : '\n');
            line = here;
            text.Append(cells[11].TrimEnd('\r'));
        }

        return new ScannedText(text.ToString(), kept == 0 ? 0 : (int)Math.Round(sum / kept), leftOut);
    }
}
