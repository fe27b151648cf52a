using System.Buffers;
using System.Buffers.Text;

namespace Relais.Codecs.Mime;

/// <summary>Base64 content (RFC 2045 §6.8). Foreign characters are passed over as the RFC asks; a cut or doubled end loses only itself.</summary>
internal static class Base64Body
{
    private static readonly SearchValues<byte> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    /// <summary>Appends the bytes; true when the text was clean.</summary>
    public static bool Decode(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> into)
    {
        var joined = ArrayPool<byte>.Shared.Rent(text.Length + 1);
        try
        {
            var length = JoinLines(text, joined);
            var clean = joined.AsSpan(0, length);
            var status = Base64.DecodeFromUtf8(clean, into.GetSpan(Base64.GetMaxDecodedFromUtf8Length(length) + 3), out _, out var written);
            if (status == OperationStatus.Done)
            {
                into.Advance(written);
                return true;
            }

            DecodeDirty(clean, into);
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(joined);
        }
    }

    /// <summary>The decoder is several times faster on text without line ends; copying lines costs less than that.</summary>
    private static int JoinLines(ReadOnlySpan<byte> text, Span<byte> joined)
    {
        var length = 0;
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n');
            var line = (end < 0 ? text : text[..end]).TrimEnd(" \t\r"u8);
            line.CopyTo(joined[length..]);
            length += line.Length;
            text = end < 0 ? default : text[(end + 1)..];
        }

        return length;
    }

    /// <summary>Several padded texts one after the other are several groups (mail joined by a gateway).</summary>
    private static void DecodeDirty(Span<byte> text, ArrayBufferWriter<byte> into)
    {
        var group = 0;
        for (var at = 0; at < text.Length;)
        {
            var run = text[at..].IndexOfAnyExcept(Alphabet);
            if (run < 0) run = text.Length - at;
            text.Slice(at, run).CopyTo(text[group..]);
            group += run;
            at += run;
            if (at < text.Length && text[at++] == (byte)'=')
            {
                DecodeGroup(text[..group], into);
                group = 0;
            }
        }

        DecodeGroup(text[..group], into);
    }

    private static void DecodeGroup(ReadOnlySpan<byte> group, ArrayBufferWriter<byte> into)
    {
        var whole = group.Length & ~3;
        Base64.DecodeFromUtf8(group[..whole], into.GetSpan((whole / 4 * 3) + 3), out _, out var written);
        into.Advance(written);

        var rest = group[whole..];
        if (rest.Length < 2) return;
        Span<byte> last = [(byte)'=', (byte)'=', (byte)'=', (byte)'='];
        rest.CopyTo(last);
        // bits below the last whole byte must be zero for the decoder; a cut text has them set
        last[rest.Length - 1] = rest.Length == 2 ? Lower(last[1], 0x30) : Lower(last[2], 0x3C);
        Base64.DecodeFromUtf8(last, into.GetSpan(3), out _, out written);
        into.Advance(written);
    }

    private static byte Lower(byte letter, int mask)
    {
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8;
        return letters[letters.IndexOf(letter) & mask];
    }
}
