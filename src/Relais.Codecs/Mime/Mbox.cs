using System.Buffers;

namespace Relais.Codecs.Mime;

/// <summary>
/// Cuts an mbox file (RFC 4155, variant mboxrd) into its messages, for an export of an old mailbox. A "From " line separates when
/// it is the first or follows an empty line; one that was quoted (<c>&gt;From</c>) loses one sign.
/// </summary>
public static class Mbox
{
    /// <summary>The messages in their order, ready for <see cref="MimeReader"/>; slices of the file unless a line was quoted.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> file)
    {
        List<ReadOnlyMemory<byte>> messages = [];
        var bytes = file.Span;
        if (bytes.IndexOfAnyExcept((byte)'\r', (byte)'\n', (byte)' ') < 0) return messages;

        var start = AfterLine(bytes, bytes.StartsWith("From "u8) ? 0 : -1);
        for (var at = start; ;)
        {
            var next = NextSeparator(bytes, at);
            messages.Add(Unquoted(file[start..(next < 0 ? bytes.Length : BeforeEmptyLine(bytes, start, next))]));
            if (next < 0) return messages;
            at = start = AfterLine(bytes, next);
        }
    }

    private static int NextSeparator(ReadOnlySpan<byte> bytes, int at)
    {
        while (bytes[at..].IndexOf("\nFrom "u8) is >= 0 and var found)
        {
            at += found + 1;
            var before = bytes[..(at - 1)].TrimEnd("\r"u8);
            if (before.IsEmpty || before[^1] == '\n') return at;
        }

        return -1;
    }

    private static int AfterLine(ReadOnlySpan<byte> bytes, int at)
    {
        if (at < 0) return 0;
        var length = bytes[at..].IndexOf((byte)'\n');
        return length < 0 ? bytes.Length : at + length + 1;
    }

    private static int BeforeEmptyLine(ReadOnlySpan<byte> bytes, int start, int at)
    {
        if (at > start && bytes[at - 1] == '\n') at--;
        if (at > start && bytes[at - 1] == '\r') at--;
        return at;
    }

    private static ReadOnlyMemory<byte> Unquoted(ReadOnlyMemory<byte> message)
    {
        var bytes = message.Span;
        ArrayBufferWriter<byte>? copy = null;
        var kept = 0;
        for (var at = 0; bytes[at..].IndexOf("\n>"u8) is >= 0 and var found;)
        {
            at += found + 1;
            var signs = bytes[at..].IndexOfAnyExcept((byte)'>');
            if (signs < 0) break;
            if (bytes[(at + signs)..].StartsWith("From "u8))
            {
                copy ??= new ArrayBufferWriter<byte>(bytes.Length);
                copy.Write(bytes[kept..at]);
                kept = at + 1;
            }

            at += signs;
        }

        if (copy is null) return message;
        copy.Write(bytes[kept..]);
        return copy.WrittenMemory;
    }
}
