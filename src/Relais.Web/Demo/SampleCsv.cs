namespace Relais.Web.Demo;

/// <summary>Reads a patient file of samples/, which quotes as RFC 4180 does; an empty cell is null.</summary>
internal static class SampleCsv
{
    public static IEnumerable<IReadOnlyDictionary<string, string?>> Read(string file)
    {
        using var lines = new StreamReader(file);
        var head = Cells(lines.ReadLine() ?? "");
        while (lines.ReadLine() is { } line)
        {
            var cells = Cells(line);
            yield return head.Select((name, at) => (name, cell: at < cells.Count && cells[at].Length > 0 ? cells[at] : null)).ToDictionary(c => c.name, c => c.cell);
        }
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') cell.Append(line[i++]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(line[i]);
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
