using System.Buffers;

namespace Relais.Codecs.Mime;

/// <summary>Quoted-printable content (RFC 2045 §6.7). A broken escape stays as written.</summary>
internal static class QuotedPrintable
{
    /// <summary>Appends the bytes; true when the text was clean.</summary>
    public static bool Decode(ReadOnlySpan<byte> text, ArrayBufferWriter<byte> into)
    {
        var clean = true;
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n');
            var whole = end < 0 ? text : text[..(end + 1)];
            text = text[whole.Length..];

            // rule 3: blanks at the end of a line were added on the way
            var line = whole.TrimEnd(" \t\r\n"u8);
            if (line.EndsWith("="u8) && (end >= 0 || text.IsEmpty))
            {
                clean &= DecodeLine(line[..^1], into);
                continue;
            }

            clean &= DecodeLine(line, into);
            if (end >= 0) into.Write(whole.EndsWith("\r\n"u8) ? "\r\n"u8 : "\n"u8);
        }

        return clean;
    }

    public static bool DecodeLine(ReadOnlySpan<byte> line, ArrayBufferWriter<byte> into)
    {
        var clean = true;
        while (line.IndexOf((byte)'=') is >= 0 and var at)
        {
            into.Write(line[..at]);
            var value = at + 2 < line.Length ? Hex(line[at + 1], line[at + 2]) : -1;
            into.Write([value < 0 ? (byte)'=' : (byte)value]);
            clean &= value >= 0;
            line = line[(at + (value < 0 ? 1 : 3))..];
        }

        into.Write(line);
        return clean;
    }

    /// <summary>The value of two hexadecimal digits; -1 when they are not.</summary>
    internal static int Hex(byte high, byte low) =>
        char.IsAsciiHexDigit((char)high) && char.IsAsciiHexDigit((char)low) ? (Digit(high) << 4) | Digit(low) : -1;

    private static int Digit(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
