namespace Relais.Intake.Classify.Training;

/// <summary>
/// Reads the templates: <c>= Name</c> begins a section, <c>* letterhead</c> a family of wording, every other line is a
/// sentence where <c>{a|b}</c> is a choice and <c>[P]</c> a blank to fill.
/// </summary>
internal static class TrainingFile
{
    public static IEnumerable<(string Name, IReadOnlyList<string> Lines)> Sections(string file)
    {
        var name = "";
        var lines = new List<string>();
        foreach (var line in WordList.Lines(file).Where(line => line.Length > 0))
        {
            if (!line.StartsWith("= ", StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }

            if (lines.Count > 0) yield return (name, lines);
            (name, lines) = (line[2..], []);
        }

        yield return (name, lines);
    }

    public static IEnumerable<(string Letterhead, IReadOnlyList<string> Sentences)> Families(IReadOnlyList<string> lines)
    {
        for (var at = 0; at < lines.Count;)
        {
            var next = at + 1;
            while (next < lines.Count && !lines[next].StartsWith("* ", StringComparison.Ordinal)) next++;
            yield return (lines[at][2..], [.. lines.Skip(at + 1).Take(next - at - 1)]);
            at = next;
        }
    }
}
