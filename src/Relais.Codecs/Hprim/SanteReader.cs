using Relais.Codecs.Ins;
using Relais.Codecs.Observations;

namespace Relais.Codecs.Hprim;

/// <summary>
/// Reads HPRIM Santé 2.x: one segment a line, its delimiters given by H, lines A continuing the line above. A message begins
/// with each patient (P) and ends at the next one or at L.
/// </summary>
internal sealed class SanteReader(HprimLimits limits, FlawList fileFlaws)
{
    private readonly List<HprimMessage> messages = [];
    private readonly List<string> text = [], source = [];
    private readonly List<(Observation Result, int Line)> results = [];
    private SanteDelimiters delimiters = SanteDelimiters.Usual;
    private SanteSegment? head;
    private HprimMessage? message;
    private string headLine = "";
    private FlawList flaws = new(limits.Flaws);
    private bool requested;
    private bool ended = true;

    public List<HprimMessage> Read(List<HprimLine> lines)
    {
        foreach (var (number, line) in Joined(lines)) Take(number, line);
        Close();
        if (!ended) fileFlaws.Add("hprim.end-missing", lines[^1].Number);
        return messages;
    }

    /// <summary>Whole segments: long ones are cut every 220 characters, and go on in lines A.</summary>
    private static IEnumerable<(int Number, string Line)> Joined(List<HprimLine> lines)
    {
        var (number, line) = (0, new System.Text.StringBuilder());
        foreach (var next in lines.Where(next => !next.IsBlank))
        {
            if (number > 0 && next.Text.Length > 1 && next.Text[0] == 'A' && !char.IsLetterOrDigit(next.Text[1]))
            {
                line.Append(next.Text.AsSpan(2));
                continue;
            }
            if (number > 0) yield return (number, line.ToString());
            (number, line) = (next.Number, new System.Text.StringBuilder(next.Text.TrimStart()));
        }
        if (number > 0) yield return (number, line.ToString());
    }

    private void Take(int number, string line)
    {
        if (line.StartsWith("H", StringComparison.Ordinal) && line.Length > 1 && !char.IsLetterOrDigit(line[1])) delimiters = SanteDelimiters.Of(line);
        var segment = new SanteSegment(line, number, delimiters);
        switch (segment.Name)
        {
            case "H":
                Close();
                (head, headLine, ended) = (segment, line, false);
                break;
            case "P":
                Close();
                Begin(SantePatient.Read(segment, head, flaws), number);
                break;
            case "OBR":
                Message(number);
                if (!requested) message = SantePatient.WithRequest(message!, segment);
                requested = true;
                break;
            case "OBX":
                Message(number);
                TakeResult(segment);
                break;
            case "C":
                Message(number);
                text.AddRange(segment.Repeats(4));
                break;
            case "L":
                Close();
                ended = true;
                break;
            default:
                var isName = segment.Name.Length is > 0 and <= 3 && segment.Name.All(char.IsAsciiLetterUpper);
                (message is null ? fileFlaws : flaws).Add("hprim.segment-unknown", number, isName ? segment.Name : null);
                break;
        }
        if (message is not null) source.Add(line);
    }

    private void Begin(HprimMessage begun, int number) => message = begun with { Line = number };

    /// <summary>Results without a patient before them make a message of their own, for a person to place.</summary>
    private void Message(int number)
    {
        if (message is not null) return;
        flaws.Add("hprim.patient-missing", number);
        Begin(SantePatient.Nobody(head), number);
    }

    private void TakeResult(SanteSegment segment)
    {
        if (results.Count == limits.Observations)
        {
            flaws.AddLimit(nameof(limits.Observations), segment.Line);
            return;
        }
        if (segment.Text(3) is "FIC") flaws.Add("hprim.external-file", segment.Line);
        results.Add((SanteResult.Read(segment), segment.Line));
    }

    private void Close()
    {
        if (message is null) return;
        foreach (var (result, line) in results) ResultCheck.Run(result, line, flaws);
        if (messages.Count < limits.Messages)
            messages.Add(message with { Source = string.Join('\n', [headLine, .. source]), Text = [.. text], Observations = [.. results.Select(each => each.Result)], Flaws = flaws.All });
        else fileFlaws.AddLimit(nameof(limits.Messages), message.Line);
        (message, flaws, requested) = (null, new FlawList(limits.Flaws), false);
        text.Clear();
        source.Clear();
        results.Clear();
    }
}
