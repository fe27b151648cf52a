using System.Buffers;
using System.Text;

namespace Relais.Codecs.Mime;

/// <summary>A file set into a text by uuencode (POSIX.1 uuencode): <c>begin 644 name</c>, lines led by their length, <c>end</c>.</summary>
/// <param name="Name">The file name as written; empty when it has none.</param>
/// <param name="Start">Where the "begin" line starts in the text.</param>
/// <param name="End">The byte after the "end" line.</param>
/// <param name="IsClosed">False when the text stopped before "end".</param>
internal sealed record UuBlock(string Name, int Start, int End, bool IsClosed)
{
    /// <summary>The blocks of a text, in order. A "begin" line that no data follows is prose.</summary>
    public static List<UuBlock> Find(ReadOnlySpan<byte> text)
    {
        List<UuBlock> blocks = [];
        for (var at = 0; at < text.Length;)
        {
            var next = text[at..].IndexOf("begin "u8);
            if (next < 0) break;
            at += next;
            if ((at > 0 && text[at - 1] != '\n') || Read(text, at) is not { } block) { at += 6; continue; }
            blocks.Add(block);
            at = block.End;
        }

        return blocks;
    }

    /// <summary>Appends the first block's bytes, or the text itself when it holds none; true when it was whole.</summary>
    public static bool DecodeAll(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> into)
    {
        var block = Find(text) is [var first, ..] ? first : null;
        if (block is null) into.Write(text);
        else Decode(text[block.Start..block.End], into);
        return block is { IsClosed: true };
    }

    private static UuBlock? Read(ReadOnlySpan<byte> text, int start)
    {
        var at = start;
        var begin = NextLine(text, ref at);
        var mode = begin["begin ".Length..];
        var space = mode.IndexOf((byte)' ');
        if (space is not (3 or 4) || mode[..space].IndexOfAnyExceptInRange((byte)'0', (byte)'7') >= 0) return null;
        var name = Charsets.Guess(mode[(space + 1)..]).Trim();

        var hasData = false;
        while (at < text.Length)
        {
            var before = at;
            var line = NextLine(text, ref at);
            if (hasData && line.SequenceEqual("end"u8)) return new UuBlock(name, start, at, IsClosed: true);
            if (line.IsEmpty || line[0] == '`') { hasData |= !line.IsEmpty; continue; }
            if (!IsData(line)) { at = before; break; }
            hasData = true;
        }

        return hasData ? new UuBlock(name, start, at, IsClosed: false) : null;
    }

    private static void Decode(ReadOnlySpan<byte> block, ArrayBufferWriter<byte> into)
    {
        var at = 0;
        NextLine(block, ref at);
        while (at < block.Length)
        {
            var line = NextLine(block, ref at);
            if (line.IsEmpty || line.SequenceEqual("end"u8) || !IsData(line)) continue;
            DecodeLine(line, into);
        }
    }

    private static void DecodeLine(ReadOnlySpan<byte> line, ArrayBufferWriter<byte> into)
    {
        var left = Six(line, 0);
        var span = into.GetSpan(left + 3);
        for (int from = 1, to = 0; to < left; from += 4, to += 3)
        {
            var three = (Six(line, from) << 18) | (Six(line, from + 1) << 12) | (Six(line, from + 2) << 6) | Six(line, from + 3);
            (span[to], span[to + 1], span[to + 2]) = ((byte)(three >> 16), (byte)(three >> 8), (byte)three);
        }

        into.Advance(left);
    }

    /// <summary>Blanks at the end of a line stand for zero and are often lost on the way.</summary>
    private static int Six(ReadOnlySpan<byte> line, int at) => at < line.Length ? (line[at] - ' ') & 63 : 0;

    private static bool IsData(ReadOnlySpan<byte> line)
    {
        if (line[0] is < (byte)' ' or > (byte)'`' || line.IndexOfAnyExceptInRange((byte)' ', (byte)'`') >= 0) return false;
        var full = (Six(line, 0) + 2) / 3 * 4;
        return line.Length - 1 <= full + 2 && line.Length - 1 >= full / 2;
    }

    private static ReadOnlySpan<byte> NextLine(ReadOnlySpan<byte> text, ref int at)
    {
        var length = text[at..].IndexOf((byte)'\n');
        var line = length < 0 ? text[at..] : text.Slice(at, length);
        at = length < 0 ? text.Length : at + length + 1;
        return line.TrimEnd("\r"u8);
    }
}
