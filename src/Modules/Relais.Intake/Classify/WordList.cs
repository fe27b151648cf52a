using System.Reflection;
using System.Text.RegularExpressions;

namespace Relais.Intake.Classify;

/// <summary>
/// Phrases kept as data (<c>Words/*.csv</c>: effect; pattern; why), written on folded French. They are read without
/// backtracking, a few to a pass: the time grows with the text alone, whatever the text holds.
/// </summary>
internal sealed class WordList
{
    /// <summary>More would outgrow the size that .NET allows such a machine.</summary>
    private const int PatternsInAPass = 12;

    private readonly Dictionary<string, Regex[]> byEffect;

    private WordList(Dictionary<string, Regex[]> byEffect) => this.byEffect = byEffect;

    public static WordList Read(string name) => new(
        Rows(name)
            .GroupBy(row => row[0])
            .ToDictionary(rows => rows.Key, rows => rows.Select(row => row[1]).Chunk(PatternsInAPass).Select(OnePass).ToArray()));

    /// <summary>Where phrases of this effect stand in the folded text.</summary>
    public IReadOnlyList<Span> Find(string effect, FrenchText text)
    {
        var spans = new List<Span>();
        foreach (var pass in byEffect[effect])
            foreach (var match in pass.EnumerateMatches(text.Folded)) spans.Add(new Span(match.Index, match.Length));
        return spans;
    }

    /// <summary>The rows of an embedded list, cut at semicolons, without its heading.</summary>
    public static IEnumerable<string[]> Rows(string name) => Lines(name).Skip(1).Select(line => line.Split(';'));

    /// <summary>The lines of an embedded file.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"{name} is not embedded in the program."));
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static Regex OnePass(IEnumerable<string> patterns) =>
        new($@"\b(?:{string.Join('|', patterns)})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    internal readonly record struct Span(int Start, int Length)
    {
        public int End => Start + Length;
    }
}
