using System.Globalization;

namespace Relais.Intake.Classify.Phrases;

/// <summary>
/// Reads a phrase as the word lists write it, in the part of the usual notation that needs no memory to follow: letters, <c>\d</c>,
/// <c>\w</c>, <c>\b</c>, classes, groups, choices, repeats. Anything else is an error that names the phrase: lists are part of the program.
/// </summary>
internal sealed class PhraseSyntax
{
    private readonly List<Step> steps;
    private readonly string phrase;
    private int at;

    private PhraseSyntax(string phrase, List<Step> steps) => (this.phrase, this.steps) = (phrase, steps);

    /// <summary>The steps of these phrases together, and the first of each phrase.</summary>
    public static (Step[] Steps, int[] First) Read(IEnumerable<string> phrases)
    {
        List<Step> steps = [new(null, [])];
        int[] first = [.. phrases.Select(phrase => new PhraseSyntax(phrase, steps).Read())];
        return ([.. steps], first);
    }

    private delegate int Piece(int next);

    private char Here => at < phrase.Length ? phrase[at] : '\0';

    private int Read()
    {
        var whole = Choice();
        if (at < phrase.Length) throw Wrong();
        return whole(0);
    }

    private Piece Choice()
    {
        List<Piece> ways = [Row()];
        while (Skip("|")) ways.Add(Row());
        return ways.Count == 1 ? ways[0] : next => Add(new(null, [.. ways.Select(way => way(next))]));
    }

    private Piece Row()
    {
        List<Piece> pieces = [];
        while (at < phrase.Length && Here is not ('|' or ')')) pieces.Add(Repeat(One()));
        return next => Enumerable.Reverse(pieces).Aggregate(next, (then, piece) => piece(then));
    }

    private Piece One()
    {
        if (Skip("(?:"))
        {
            var inside = Choice();
            return Skip(")") ? inside : throw Wrong();
        }

        if (Skip(@"\b")) return next => Add(new(null, [next], AtEdge: true));
        var takes = new bool[Symbol.Count];
        if (Skip("["))
            while (!Skip("]")) Range(takes);
        else if (Here is '.' or '*' or '+' or '?' or '{' or '}' or ']' or '(' or '^' or '$') throw Wrong();
        else Member(takes);
        return next => Add(new(takes, [next]));
    }

    private Piece Repeat(Piece piece)
    {
        if (Skip("?")) return Times(piece, 0, 1);
        if (Skip("*")) return Times(piece, 0, null);
        if (Skip("+")) return Times(piece, 1, null);
        if (!Skip("{")) return piece;
        var end = phrase.IndexOf('}', at);
        if (end < 0) throw Wrong();
        int[] bounds = [.. phrase[at..end].Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
        at = end + 1;
        return Times(piece, bounds[0], bounds[^1]);
    }

    private Piece Times(Piece piece, int least, int? most) => next =>
    {
        var entry = next;
        if (most is null)
        {
            entry = Add(new(null, []));
            steps[entry] = new(null, [piece(entry), next]);
        }

        for (var n = least; n < most; n++) entry = Add(new(null, [piece(entry), next]));
        for (var n = 0; n < least; n++) entry = piece(entry);
        return entry;
    };

    private void Range(bool[] takes)
    {
        if (at + 2 < phrase.Length && phrase[at + 1] == '-' && phrase[at + 2] != ']')
        {
            for (var c = phrase[at]; c <= phrase[at + 2]; c++) takes[Symbol.Of(c)] = true;
            at += 3;
        }
        else Member(takes);
    }

    private void Member(bool[] takes)
    {
        if (Skip(@"\d"))
            for (var digit = '0'; digit <= '9'; digit++) takes[digit] = true;
        else if (Skip(@"\w"))
            for (var symbol = 0; symbol < Symbol.End; symbol++) takes[symbol] |= Symbol.IsOfWord(symbol);
        else if (at == phrase.Length || Here == '\\' || Symbol.Of(Here) is Symbol.Other or Symbol.OtherLetter) throw Wrong();
        else takes[Symbol.Of(phrase[at++])] = true;
    }

    private int Add(Step step)
    {
        steps.Add(step);
        return steps.Count - 1;
    }

    private bool Skip(string mark)
    {
        if (string.CompareOrdinal(phrase, at, mark, 0, mark.Length) != 0) return false;
        at += mark.Length;
        return true;
    }

    private InvalidDataException Wrong() => new($"The phrase “{phrase}” cannot be read at {at}.");
}
