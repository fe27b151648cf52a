namespace Relais.Intake.Classify.Phrases;

/// <summary>
/// Finds phrases in folded text: from where a word begins, the longest of them that stands there. All are followed at once, and
/// what was followed before is remembered, so that most words are left after a letter or two. No text makes it go back further
/// than <see cref="Longest"/>.
/// </summary>
internal sealed class PhraseFinder
{
    /// <summary>In characters; what goes on longer than this is no phrase.</summary>
    private const int Longest = 300;

    private readonly Lock making = new();
    private readonly Step[] steps;
    private readonly Dictionary<string, State> states = [];
    private readonly State start, nowhere;

    /// <exception cref="InvalidDataException">A phrase cannot be read; it is named.</exception>
    public PhraseFinder(IEnumerable<string> phrases)
    {
        (steps, var first) = PhraseSyntax.Read(phrases);
        nowhere = Known([], false);
        start = Known(Reach(first, atEdge: false), false);
    }

    /// <summary>Where phrases stand, first to last.</summary>
    /// <param name="apart">Leaves out those that begin inside another.</param>
    public List<PhraseSpan> Find(string text, bool apart = false)
    {
        var found = new List<PhraseSpan>();
        var (inWord, taken) = (false, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var begins = !inWord;
            inWord = Symbol.IsOfWord(Symbol.Of(text[at]));
            if (!begins || !inWord || (apart && at < taken) || LengthAt(text, at) is not (> 0 and var length)) continue;
            found.Add(new PhraseSpan(at, length));
            taken = at + length;
        }

        return found;
    }

    private int LengthAt(string text, int from)
    {
        var (state, length) = (start, 0);
        for (var at = from; state != nowhere && at - from <= Longest; at++)
        {
            var symbol = at < text.Length ? Symbol.Of(text[at]) : Symbol.End;
            var way = state.Ways[symbol] ?? Follow(state, symbol);
            if (way.Complete) length = at - from;
            state = way.To;
        }

        return length;
    }

    /// <summary>Whether a phrase is complete before this symbol is told by the symbol itself: it may end a word.</summary>
    private Way Follow(State state, int symbol)
    {
        var (before, after) = (state.InWord, Symbol.IsOfWord(symbol));
        var here = before == after ? state.Steps : Reach(state.Steps, atEdge: true);
        var taken = here.Where(n => steps[n].Takes is { } takes && takes[symbol]).SelectMany(n => steps[n].Next);
        lock (making) return state.Ways[symbol] = new Way(Known(Reach(taken, atEdge: false), after), here.Any(n => steps[n].Next.Length == 0));
    }

    private State Known(int[] at, bool inWord)
    {
        if (at.Length == 0) inWord = false;
        var key = $"{inWord}{string.Join(' ', at)}";
        if (!states.TryGetValue(key, out var known)) states[key] = known = new State(at, inWord);
        return known;
    }

    /// <summary>All the steps one stands on without taking a symbol more.</summary>
    private int[] Reach(IEnumerable<int> from, bool atEdge)
    {
        var reached = new SortedSet<int>();
        var left = new Stack<int>(from);
        while (left.TryPop(out var n))
        {
            var goesOn = steps[n].Takes is null && (atEdge || !steps[n].AtEdge);
            if (!reached.Add(n) || !goesOn) continue;
            foreach (var next in steps[n].Next) left.Push(next);
        }

        return [.. reached.Where(n => steps[n] is { Takes: not null } or { AtEdge: true } or { Next.Length: 0 })];
    }

    private sealed record State(int[] Steps, bool InWord)
    {
        public Way?[] Ways { get; } = new Way?[Symbol.Count];
    }

    private sealed record Way(State To, bool Complete);
}
