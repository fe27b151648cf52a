using Relais.Codecs.Observations;

namespace Relais.Codecs.Hprim;

/// <summary>What follows the header of HPRIM texte: a letter, then after <c>****LAB****</c> lines <c>TEX|</c> and <c>RES|</c>.</summary>
internal sealed class TexteBody(HprimLimits limits, FlawList flaws)
{
    private readonly List<string> text = [];
    private readonly List<string> labText = [];
    private readonly List<(Observation Result, int Line)> results = [];
    private bool inLab;

    public HprimMessage Read(HprimMessage message, List<HprimLine> lines)
    {
        foreach (var line in lines) Take(line);
        foreach (var (result, line) in results) ResultCheck.Run(result, line, flaws);
        return message with { Text = WithoutBlankEnds(text), LabText = WithoutBlankEnds(labText), Observations = [.. results.Select(each => each.Result)] };
    }

    private void Take(HprimLine line)
    {
        if (line.Tag is "LAB") inLab = true;
        else if (IsField(line.Text, "RES")) TakeResult(line);
        else if (inLab && IsField(line.Text, "TEX")) labText.Add(line.Text.TrimStart() is { Length: > 4 } tex ? tex[4..] : "");
        else if (inLab && line.IsBlank) return;
        else
        {
            if (line.Tag is not null) flaws.Add("hprim.tag-unknown", line.Number);
            else if (inLab) flaws.Add("hprim.line-unknown", line.Number);
            text.Add(line.Text);
        }
    }

    private void TakeResult(HprimLine line)
    {
        if (!inLab) flaws.Add("hprim.lab-missing", line.Number);
        if (results.Count == limits.Observations)
        {
            flaws.AddLimit(nameof(limits.Observations), line.Number);
            text.Add(line.Text);
            return;
        }
        var result = ResultLine.Read(line.Text);
        // A line "soit" repeats the result above in another unit.
        if (result.Label.Equals("soit", StringComparison.OrdinalIgnoreCase) && results is [.., ({ SecondUnit: null, Value: not null } above, var at)])
            results[^1] = (above with { SecondUnit = result }, at);
        else results.Add((result, line.Number));
    }

    // "RES|…", or a bare "TEX".
    private static bool IsField(string text, string name)
    {
        var field = text.AsSpan().TrimStart();
        return field.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (field.Length == 3 ? name is "TEX" : field[3] == '|');
    }

    private static List<string> WithoutBlankEnds(List<string> lines)
    {
        var first = lines.FindIndex(line => line.Length > 0);
        return first < 0 ? [] : lines[first..(lines.FindLastIndex(line => line.Length > 0) + 1)];
    }
}
