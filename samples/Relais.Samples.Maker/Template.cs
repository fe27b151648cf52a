using System.Globalization;
using System.Text.RegularExpressions;
using Relais.Samples.Maker.People;

namespace Relais.Samples.Maker;

/// <summary>A letter with choices ({this|that}) and blanks ([NOM], [d-3]) from Data/: one template gives many letters.</summary>
/// <remarks>Choices that begin with ~ all take the same rank in a letter, so that its conclusion fits its reason.</remarks>
internal sealed partial record Template(string Key, IReadOnlyDictionary<string, string> Facts, IReadOnlyList<(string Title, string Text)> Sections)
{
    public static readonly IReadOnlyList<Template> All = [.. Parse(Words.Read("clinical.txt")), .. Parse(Words.Read("admin.txt"))];

    public static readonly IReadOnlyList<Template> Requests = [.. Parse(Words.Read("requests.txt"))];

    public static Template Of(string key) => All.Concat(Requests).First(t => t.Key == key);

    public string? Kind => this["kind"] is "none" ? null : this["kind"];
    public string Code => this["code"]!;
    public string Class => this["class"] ?? "clinical";
    public string[] From => this["from"]!.Split(' ');

    private string? this[string fact] => Facts.GetValueOrDefault(fact);

    public bool NeedsPatient => this["nopatient"] is null;
    public string? Urgency => this["urgency"];

    public bool Suits(Patient patient)
    {
        var ages = (this["age"] ?? "0-120").Split('-').Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
        return patient.Age >= ages[0] && patient.Age <= ages[1] && (this["sex"] ?? "MF").Contains(patient.Sex);
    }

    public string Title(Dice dice) => Fill(this["title"]!, dice, null, DemoDay.Now.DateTime, "");

    /// <param name="at">The day the letter is written: [d-3] is three days before.</param>
    /// <param name="doctor">Whom it is written to.</param>
    public List<(string Title, string Text)> Write(Dice dice, Patient? patient, DateTime at, string doctor)
    {
        var thread = dice.Below(60);
        return [.. Sections.Select(s => (Fill(s.Title, dice, patient, at, doctor), Fill(s.Text, dice, patient, at, doctor, thread)))];
    }

    private static string Fill(string text, Dice dice, Patient? p, DateTime at, string doctor, int thread = 0)
    {
        while (text.Contains('{')) text = Choice().Replace(text, m => Chosen(m.Groups[1].Value, dice, thread));
        return Blank().Replace(text, m => Word(m.Groups[1].Value, dice, p, at, doctor));
    }

    private static string Chosen(string choices, Dice dice, int thread)
    {
        if (choices[0] != '~') return dice.Pick(choices.Split('|'));
        var among = choices[1..].Split('|');
        return among[thread % among.Length];
    }

    private static string Word(string blank, Dice dice, Patient? p, DateTime at, string doctor)
    {
        if (Shift().Match(blank) is { Success: true } day) return DemoDay.Slashed(at.AddDays(int.Parse(day.Groups[1].Value, CultureInfo.InvariantCulture)));
        if (Range().Match(blank) is { Success: true } n) return dice.Between(int.Parse(n.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(n.Groups[2].Value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
        var woman = p?.Sex == 'F';
        return blank switch
        {
            "e" => woman ? "e" : "",
            "un" => woman ? "une" : "un",
            "le" => woman ? "la" : "le",
            "né" => woman ? "née" : "né",
            "civ" => p!.Age < 15 ? "l'enfant" : woman ? "Mme" : "M.",
            "Civ" => p!.Age < 15 ? "L'enfant" : woman ? "Madame" : "Monsieur",
            "NOM" => $"{p!.CurrentName.ToUpperInvariant()} {p.FirstName}",
            "naissance" => DemoDay.Slashed(p!.BirthDate),
            "age" => p!.Age.ToString(CultureInfo.InvariantCulture),
            "dr" => doctor,
            _ => throw new InvalidOperationException($"No word for [{blank}]."),
        };
    }

    private static IEnumerable<Template> Parse(string text)
    {
        foreach (var block in text.Split("=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var facts = new Dictionary<string, string>();
            var sections = new List<(string, string)>();
            foreach (var line in lines.Skip(1))
                if (line.StartsWith("# ", StringComparison.Ordinal)) sections.Add((line[2..], ""));
                else if (sections.Count == 0) facts[line[..line.IndexOf(' ')]] = line[(line.IndexOf(' ') + 1)..];
                else sections[^1] = (sections[^1].Item1, (sections[^1].Item2 + "\n" + line).Trim());
            yield return new Template(lines[0].Trim(), facts, sections);
        }
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Choice();

    [GeneratedRegex(@"\[([^\[\]]+)\]")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^d([+-]\d+)$")]
    private static partial Regex Shift();

    [GeneratedRegex(@"^n-(\d+)-(\d+)$")]
    private static partial Regex Range();
}
