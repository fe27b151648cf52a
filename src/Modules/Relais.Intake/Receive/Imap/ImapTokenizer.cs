namespace Relais.Intake.Receive.Imap;

/// <summary>
/// Cuts the pieces of one response into values. Pieces are lines (without line end) and, between them, literals.
/// Tolerant: 8-bit bytes anywhere, missing spaces, unclosed lists and quotes end with the response.
/// </summary>
internal ref struct ImapTokenizer(IReadOnlyList<ImapPiece> pieces, ImapLimits limits)
{
    private int piece;
    private int at;
    private int count;

    /// <summary>All values from here to the end of the response.</summary>
    public List<ImapValue> Values(int start)
    {
        at = start;
        return Sequence(0);
    }

    private List<ImapValue> Sequence(int depth)
    {
        if (depth > limits.Nesting) throw ImapFault.Endless("listes imbriquées", limits.Nesting);
        var values = new List<ImapValue>();
        while (Peek() is { } next)
        {
            if (next == ')' && !AtLiteral)
            {
                at++;
                if (depth > 0) return values;
                continue;
            }
            if (next == ' ' && !AtLiteral) { at++; continue; }
            if (++count > limits.Values) throw ImapFault.Endless("valeurs", limits.Values);
            values.Add(One(next, depth));
        }
        return values;
    }

    private ImapValue One(byte next, int depth)
    {
        if (AtLiteral)
        {
            var literal = pieces[piece].Bytes;
            (piece, at) = (piece + 1, 0);
            return ImapValue.Text(literal);
        }
        if (next == '"') return Quoted();
        if (next != '(') return Atom();
        at++;
        return ImapValue.List(Sequence(depth + 1));
    }

    private ImapValue Quoted()
    {
        var line = pieces[piece].Bytes.Span;
        var text = new MemoryStream();
        for (at++; at < line.Length && line[at] != '"'; at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length) at++;
            text.WriteByte(line[at]);
        }
        at++;
        return ImapValue.Text(text.ToArray());
    }

    /// <remarks>A section belongs to its atom, spaces included: <c>BODY[HEADER.FIELDS (DATE)]&lt;0&gt;</c>.</remarks>
    private ImapValue Atom()
    {
        var line = pieces[piece].Bytes;
        var start = at;
        var brackets = 0;
        for (; at < line.Length; at++)
        {
            var b = line.Span[at];
            if (b == '[') brackets++;
            else if (b == ']') brackets--;
            else if (brackets <= 0 && b is (byte)' ' or (byte)'(' or (byte)')' or (byte)'"') break;
        }
        return ImapValue.Atom(line[start..at]);
    }

    private readonly bool AtLiteral => pieces[piece].IsLiteral;

    /// <summary>The next byte; 0 before an empty literal; null at the end of the response.</summary>
    private byte? Peek()
    {
        while (piece < pieces.Count)
        {
            var here = pieces[piece];
            if (here.IsLiteral) return 0;
            if (at < here.Bytes.Length) return here.Bytes.Span[at];
            (piece, at) = (piece + 1, 0);
        }
        return null;
    }
}
