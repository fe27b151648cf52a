using System.Globalization;
using System.Text;

namespace Relais.Codecs.Mime;

/// <summary>
/// A value with parameters (RFC 2045 §5.1), as in Content-Type and Content-Disposition, with the continuations and charsets of
/// RFC 2231 and the encoded words that many senders put there against RFC 2047. The first of two equal names counts.
/// </summary>
internal sealed class HeaderParameters
{
    private readonly Dictionary<string, string> plain = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Segment>> segments = new(StringComparer.OrdinalIgnoreCase);

    private sealed record Segment(int Index, bool IsEncoded, string Text);

    private HeaderParameters(string main) => Main = main;

    /// <summary>What stands before the parameters, in lower case: <c>text/plain</c>, <c>attachment</c>.</summary>
    public string Main { get; }

    public string? this[string name]
    {
        get
        {
            if (segments.TryGetValue(name, out var found)) return Joined(found);
            return plain.TryGetValue(name, out var value) ? EncodedWords.Decode(value) : null;
        }
    }

    public static HeaderParameters Parse(string? raw)
    {
        raw ??= "";
        var end = raw.AsSpan().IndexOfAny(';', ' ', '\t');
        var read = new HeaderParameters((end < 0 ? raw : raw[..end]).Trim('"').ToLowerInvariant());
        for (var at = end < 0 ? raw.Length : end; at < raw.Length;) at = read.ReadOne(raw, at);
        return read;
    }

    private int ReadOne(string raw, int at)
    {
        while (at < raw.Length && (raw[at] == ';' || char.IsWhiteSpace(raw[at]))) at++;
        var equals = raw.AsSpan(at).IndexOfAny('=', ';');
        if (equals < 0) return raw.Length;
        var name = raw.AsSpan(at, equals).Trim();
        at += equals;
        if (raw[at] == ';') return at + 1;

        at++;
        while (at < raw.Length && char.IsWhiteSpace(raw[at])) at++;
        var (value, end) = at < raw.Length && raw[at] == '"' ? Quoted(raw, at + 1) : Bare(raw, at);
        Keep(name.ToString(), value);
        return end;
    }

    /// <summary>A file name is often written bare with its spaces, so a bare value goes to the next semicolon.</summary>
    private static (string Value, int End) Bare(string raw, int at)
    {
        var length = raw.AsSpan(at).IndexOf(';');
        var end = length < 0 ? raw.Length : at + length;
        return (raw[at..end].Trim(), end);
    }

    /// <summary>Only a quote that a semicolon or the end follows closes: senders forget to escape those within a name.</summary>
    private static (string Value, int End) Quoted(string raw, int at)
    {
        var value = new StringBuilder();
        for (; at < raw.Length; at++)
        {
            var c = raw[at];
            if (c == '\\' && at + 1 < raw.Length && raw[at + 1] is '"' or '\\')
            {
                value.Append(raw[++at]);
            }
            else if (c == '"')
            {
                var next = at + 1;
                while (next < raw.Length && char.IsWhiteSpace(raw[next])) next++;
                if (next == raw.Length || raw[next] == ';') return (value.ToString(), next);
                if (NamesParameter(raw.AsSpan(next))) return (value.ToString(), next);
                value.Append(c).Append(raw, at + 1, next - at - 1);
                at = next - 1;
            }
            else
            {
                value.Append(c);
            }
        }

        return (value.ToString(), raw.Length);
    }

    /// <summary>The semicolon itself may be what was forgotten: <c>name="a.pdf" charset=…</c>.</summary>
    private static bool NamesParameter(ReadOnlySpan<char> rest)
    {
        var end = rest[..Math.Min(rest.Length, 20)].IndexOfAnyExcept(ParameterName);
        return end > 0 && rest[end] == '=';
    }

    private static readonly System.Buffers.SearchValues<char> ParameterName =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-*");

    private void Keep(string name, string value)
    {
        var star = name.IndexOf('*');
        if (star < 0)
        {
            plain.TryAdd(name, value);
            return;
        }

        var tail = name[(star + 1)..];
        var isEncoded = tail.Length == 0 || tail.EndsWith('*');
        var index = int.TryParse(tail.TrimEnd('*'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (!segments.TryGetValue(name[..star], out var known)) segments[name[..star]] = known = [];
        known.Add(new Segment(index, isEncoded, value));
    }

    /// <summary>Bytes are joined before decoding: a continuation may begin inside a character (RFC 2231 §4.1).</summary>
    private static string Joined(List<Segment> found)
    {
        var charset = "us-ascii";
        var bytes = new List<byte>();
        var last = -1;
        foreach (var segment in found.OrderBy(s => s.Index))
        {
            if (segment.Index == last) continue;
            var text = segment.Text;
            if (last < 0 && segment.IsEncoded && text.Split('\'', 3) is [var name, _, var rest])
            {
                text = rest;
                if (name.Length > 0) charset = name;
            }

            last = segment.Index;
            Append(Encoding.UTF8.GetBytes(text), segment.IsEncoded, bytes);
        }

        var joined = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes);
        return EncodedWords.Decode(Charsets.DecodeWord(joined, charset) ?? Charsets.Guess(joined));
    }

    private static void Append(byte[] text, bool isEncoded, List<byte> bytes)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var value = isEncoded && text[at] == '%' && at + 2 < text.Length ? QuotedPrintable.Hex(text[at + 1], text[at + 2]) : -1;
            bytes.Add(value < 0 ? text[at] : (byte)value);
            if (value >= 0) at += 2;
        }
    }
}
