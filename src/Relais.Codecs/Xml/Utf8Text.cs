using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Relais.Codecs.Xml;

/// <summary>Valid UTF-8 as a text reader, written straight where it is wanted: a buffer between would weigh more than most documents.</summary>
internal sealed class Utf8Text(ReadOnlyMemory<byte> bytes) : TextReader
{
    private ReadOnlyMemory<byte> left = bytes;
    private char kept;   // the second half of a pair that did not fit

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (buffer.IsEmpty) return 0;
        if (kept != default)
        {
            buffer[0] = kept;
            kept = default;
            return 1;
        }

        Utf8.ToUtf16(left.Span, buffer, out var read, out var written, replaceInvalidSequences: false);
        left = left[read..];
        return written > 0 || left.IsEmpty ? written : Pair(buffer);
    }

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override int Peek() =>
        kept != default ? kept : Rune.DecodeFromUtf8(left.Span, out var rune, out _) == OperationStatus.Done ? Halves(rune)[0] : -1;

    private int Pair(Span<char> buffer)
    {
        if (Rune.DecodeFromUtf8(left.Span, out var rune, out var read) != OperationStatus.Done) return 0;
        left = left[read..];
        var halves = Halves(rune);
        buffer[0] = halves[0];
        kept = halves[1];
        return 1;
    }

    private static string Halves(Rune rune) => rune.ToString();
}
