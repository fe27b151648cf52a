using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Relais.Intake.Classify.Training;

/// <summary>
/// Writes the training texts from the templates: same seed, same letters. Half follow a family of wording; half only
/// string together phrases of the trade, so that no phrase leans on the sentence it was first met in.
/// </summary>
internal sealed partial class Letters
{
    /// <summary>The family number of letters made of loose phrases.</summary>
    public const int NoFamily = -1;

    private const int InFamilies = 28;
    private const int InPhrases = 60;
    private const int InBlank = 200;

    private readonly Dictionary<string, IReadOnlyList<string>> letterheads = Read("letterheads.txt");
    private readonly Dictionary<string, IReadOnlyList<string>> phrases = Read("phrases.txt");
    private readonly Dictionary<string, IReadOnlyList<string>> fillers = Read("fillers.txt");
    private readonly Random random = new(20261121);

    /// <summary>Every training text, in an order that is the same each time.</summary>
    public static IReadOnlyList<TrainingText> Write() => new Letters().All();

    private static Dictionary<string, IReadOnlyList<string>> Read(string file) =>
        TrainingFile.Sections(file).ToDictionary(section => section.Name, section => section.Lines);

    private List<TrainingText> All()
    {
        var letters = new List<TrainingText>();
        foreach (var (kind, lines) in TrainingFile.Sections("administrative.txt").Concat(TrainingFile.Sections("clinical.txt")))
        {
            var families = TrainingFile.Families(lines).ToArray();
            // what is not recognised is the widest of all
            var weight = Unrecognised.Names(kind) ? 3 : 1;
            for (var copy = 0; copy < InFamilies * weight; copy++)
            {
                var family = copy % families.Length;
                letters.Add(new TrainingText(kind, family, Letter(families[family].Letterhead, Most(families[family].Sentences))));
            }

            var loose = phrases[kind].Select(line => line.Split('|')).ToArray();
            for (var copy = 0; copy < InPhrases * weight; copy++)
                letters.Add(new TrainingText(kind, NoFamily, Letter(Pick(families).Letterhead, Some(Pick(loose), kind))));
        }

        // a letterhead alone decides nothing either
        for (var copy = 0; copy < InBlank; copy++)
            letters.Add(new TrainingText(Contracts.Protocols.Kind.Unknown, NoFamily, Letter(Pick([.. letterheads.Keys]), [Pick(fillers["neutral"])])));
        return letters;
    }

    private string Letter(string letterhead, IEnumerable<string> sentences)
    {
        var letter = new StringBuilder();
        // one letter in four comes without a letterhead, one in three under someone else's
        if (Chance(0.75)) letter.AppendLine(Pick(Chance(0.4) ? Pick([.. letterheads.Values]) : letterheads[letterhead]));
        if (Chance(0.5)) letter.AppendLine($"{Pick(fillers["town"])}, le [D]");
        if (Chance(0.5)) letter.AppendLine(Pick(fillers["about"]));
        if (Chance(0.5)) letter.AppendLine(Pick(fillers["opening"]));
        foreach (var sentence in sentences)
        {
            letter.AppendLine(sentence);
            if (Chance(0.2)) letter.AppendLine(Pick(fillers["neutral"]));
        }

        if (Chance(0.5)) letter.AppendLine(Pick(fillers["closing"]));
        if (Chance(0.3)) letter.AppendLine(Pick(fillers["footer"]));
        return Age(Fill(letter.ToString()));
    }

    private IEnumerable<string> Most(IReadOnlyList<string> sentences)
    {
        var kept = sentences.Where(_ => Chance(0.85)).ToArray();
        return kept.Length == 0 ? sentences : kept;
    }

    /// <summary>A few phrases of the kind and, often, one or two that belong to others: one phrase alone decides nothing.</summary>
    private IEnumerable<string> Some(IReadOnlyList<string> loose, string kind)
    {
        var some = Enumerable.Range(0, random.Next(4, kind == Unrecognised.Prose ? 30 : 9)).Select(_ => Pick(loose)).ToList();
        for (var stranger = random.Next(3); stranger > 0; stranger--)
            some.Insert(random.Next(some.Count), Pick(Pick([.. phrases.Where(p => p.Key != kind)]).Value[0].Split('|')));
        return some.Distinct().ToArray();
    }

    private string Fill(string template)
    {
        var chosen = Choice().Replace(template, match => Pick(match.Groups[1].Value.Split('|')));
        return Blank().Replace(chosen, match => match.Value[1] switch
        {
            'P' => Pick(fillers["person"]),
            'M' => Pick(fillers["doctor"]),
            'V' => Pick(fillers["town"]),
            'H' => $"{random.Next(7, 20)} h {random.Next(0, 6)}0",
            'E' => $"{random.Next(12, 4000)},{random.Next(10, 99)} €",
            'D' => Day(new DateOnly(2026, 1, 1).AddDays(random.Next(365))),
            'B' => new DateOnly(1930, 1, 1).AddDays(random.Next(32000)).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            _ => random.Next(1000, 9999999).ToString(CultureInfo.InvariantCulture),
        });
    }

    private string Day(DateOnly day) =>
        Chance(0.5) ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : $"{day.Day} {fillers["month"][day.Month - 1]} {day.Year}";

    /// <summary>What paper, telephones and scanners do to a text.</summary>
    private string Age(string text) => random.Next(10) switch
    {
        0 => text.ToUpperInvariant(),
        1 => Misread(text),
        _ => text,
    };

    private string Misread(string text)
    {
        var misread = text.ToCharArray();
        for (var i = 0; i < misread.Length; i++)
        {
            if (char.IsLetter(misread[i]) && Chance(0.03)) misread[i] = "lirnceoatus"[random.Next(11)];
        }

        return new string(misread);
    }

    private bool Chance(double share) => random.NextDouble() < share;

    private T Pick<T>(IReadOnlyList<T> among) => among[random.Next(among.Count)];

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Choice();

    [GeneratedRegex(@"\[[PMVHEDBN]\]")]
    private static partial Regex Blank();
}
