namespace Relais.Intake.Classify;

/// <summary>
/// What a linear model sees of a text: its words, its pairs of words and the groups of four letters inside words, each
/// hashed to a bucket. Letter groups read through spelling and scanning faults. The words are kept beside, to explain.
/// </summary>
internal sealed class TextPrint
{
    public const int Buckets = 1 << 16;

    /// <summary>A kind shows in the first page; what follows only costs time.</summary>
    private const int MostWords = 500;

    /// <summary>Words that carry no subject of their own; they still count inside a pair that a fuller word ends.</summary>
    private static readonly HashSet<string> Empty =
    [
        .. ("a afin ai as au aucun aucune aux avec avez avoir avons c ce ces cet cette ceux chez ci cela d dans de des du donc elle elles en es est et eu "
        + "etre fait faut il ils ils j je l la le les leur leurs lui m ma mais me mes moi mon n ne nos notre nous on ont ou par pas plus pour pouvez puis "
        + "qu que qui quoi s sa sans se sera ses si son sont sur t ta te tes toi ton tous tout toute toutes tres tu un une vos votre vous y "
        + "bonjour cordialement madame monsieur mesdames messieurs mme m merci veuillez agreer salutations distinguees docteur dr").Split(' '),
    ];

    private readonly Dictionary<int, (int First, int Last)> wordsByBucket = [];
    private readonly List<Word> words = [];

    private TextPrint()
    {
    }

    public FeatureSet Features { get; private set; } = FeatureSet.None;

    public IReadOnlyList<Word> Words => words;

    public static TextPrint Of(params IEnumerable<(FrenchText Text, EvidenceFrom From)> parts)
    {
        var print = new TextPrint();
        foreach (var (text, from) in parts) print.AddWords(text, from);
        print.AddFeatures();
        return print;
    }

    /// <summary>The words behind a feature where it first stands, by their place in <see cref="Words"/>: one word, or a pair.</summary>
    public (int First, int Last) WordsBehind(int feature) => wordsByBucket[feature];

    private void AddWords(FrenchText text, EvidenceFrom from)
    {
        var folded = text.Folded;
        for (var at = 0; at < folded.Length && words.Count < MostWords;)
        {
            if (!char.IsLetterOrDigit(folded[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < folded.Length && char.IsLetterOrDigit(folded[end])) end++;
            words.Add(new Word(text, from, at, end - at, Shape(folded[at..end])));
            at = end;
        }
    }

    /// <summary>Figures say little by their value and much by their length: 05 12 34 is a telephone, 2026 a year.</summary>
    private static string Shape(string word) => word.All(char.IsAsciiDigit) ? new string('0', Math.Min(word.Length, 6)) : word;

    private void AddFeatures()
    {
        for (var i = 0; i < words.Count; i++)
        {
            var shape = words[i].Shape;
            if (Empty.Contains(shape)) continue;
            wordsByBucket.TryAdd(Hash('w', shape), (i, i));
            if (i > 0 && ReferenceEquals(words[i - 1].Text, words[i].Text)) wordsByBucket.TryAdd(Hash('p', words[i - 1].Shape, shape), (i - 1, i));
            if (shape[0] == '0') continue;
            var framed = $"<{shape}>";
            for (var g = 0; g + 4 <= framed.Length; g++) wordsByBucket.TryAdd(Hash('g', framed.AsSpan(g, 4)), (i, i));
        }

        Features = new FeatureSet([.. wordsByBucket.Keys]);
    }

    /// <summary>FNV-1a: the same on every machine and every start, which string.GetHashCode is not.</summary>
    private static int Hash(char family, ReadOnlySpan<char> first, ReadOnlySpan<char> second = default)
    {
        var hash = (2166136261u ^ family) * 16777619u;
        foreach (var c in first) hash = (hash ^ c) * 16777619u;
        hash = (hash ^ ' ') * 16777619u;
        foreach (var c in second) hash = (hash ^ c) * 16777619u;
        return (int)((hash ^ (hash >> 16)) & (Buckets - 1));
    }

    internal readonly record struct Word(FrenchText Text, EvidenceFrom From, int Start, int Length, string Shape);
}
