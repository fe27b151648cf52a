using System.Reflection;
using Relais.Intake.Classify.Phrases;

namespace Relais.Intake.Classify;

/// <summary>Phrases kept as data (<c>Words/*.csv</c>: effect; pattern; why), written on folded French.</summary>
internal sealed class WordList
{
    private readonly Dictionary<string, PhraseFinder> byEffect;

    private WordList(Dictionary<string, PhraseFinder> byEffect) => this.byEffect = byEffect;

    public static WordList Read(string name) => new(Rows(name).GroupBy(row => row[0]).ToDictionary(rows => rows.Key, rows => new PhraseFinder(rows.Select(row => row[1]))));

    /// <summary>Where phrases of this effect stand in the folded text.</summary>
    /// <param name="apart">Leaves out those that begin inside another.</param>
    public List<PhraseSpan> Find(string effect, FrenchText text, bool apart = false) => byEffect[effect].Find(text.Folded, apart);

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
}
