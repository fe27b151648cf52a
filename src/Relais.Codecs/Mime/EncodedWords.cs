using System.Buffers;
using System.Text;

namespace Relais.Codecs.Mime;

/// <summary>
/// Encoded words of headers (RFC 2047 §2, §6): <c>=?charset?B or Q?text?=</c>. White space between two words is dropped, and the
/// bytes of neighbours in one charset are joined before decoding, since senders cut inside a character. What is no word stays as it is.
/// </summary>
internal static class EncodedWords
{
    private const int LongestCharset = 60;

    public static string Decode(string text)
    {
        if (!text.Contains("=?", StringComparison.Ordinal)) return text;

        var decoded = new StringBuilder(text.Length);
        var run = new ArrayBufferWriter<byte>();
        string? charset = null;
        var at = 0;
        var lastEnd = text.LastIndexOf("?=", StringComparison.Ordinal);

        while (true)
        {
            var start = text.IndexOf("=?", at, StringComparison.Ordinal);
            if (start < 0 || start > lastEnd) break;
            if (Word(text, start, lastEnd) is not { } word)
            {
                Literal(text.AsSpan(at, start + 2 - at));
                at = start + 2;
                continue;
            }

            var between = text.AsSpan(at, start - at);
            if (charset is null || !between.IsWhiteSpace()) Literal(between);
            if (charset is not null && !charset.Equals(word.Charset, StringComparison.OrdinalIgnoreCase)) Flush();
            charset = word.Charset;
            if (word.IsBase64) Base64Body.Decode(Bytes(word.Text), run);
            else Underscored(word.Text, run);
            at = word.End;
        }

        Literal(text.AsSpan(at));
        return decoded.ToString();

        void Literal(ReadOnlySpan<char> plain)
        {
            Flush();
            decoded.Append(plain);
        }

        void Flush()
        {
            if (charset is not null) decoded.Append(Charsets.DecodeWord(run.WrittenSpan, charset) ?? Charsets.Guess(run.WrittenSpan));
            run.ResetWrittenCount();
            charset = null;
        }
    }

    private static (string Charset, bool IsBase64, string Text, int End)? Word(string text, int start, int lastEnd)
    {
        var mark = text.IndexOf('?', start + 2, Math.Min(LongestCharset, text.Length - start - 2));
        if (mark <= start + 2 || mark + 3 > lastEnd + 1 || mark + 2 >= text.Length || text[mark + 2] != '?') return null;
        if (text[mark + 1] is not ('B' or 'b' or 'Q' or 'q')) return null;

        // found at the latest at lastEnd, so that the search never runs over text it will see again
        var end = text.IndexOf("?=", mark + 3, StringComparison.Ordinal);
        if (end < 0) return null;

        // RFC 2231 §5 lets a language follow the charset: utf-8*fr
        var charset = text[(start + 2)..mark];
        if (charset.IndexOf('*') is > 0 and var star) charset = charset[..star];
        return (charset, text[mark + 1] is 'B' or 'b', text[(mark + 3)..end], end + 2);
    }

    private static void Underscored(string text, ArrayBufferWriter<byte> into)
    {
        var bytes = Bytes(text);
        bytes.AsSpan().Replace((byte)'_', (byte)' ');
        QuotedPrintable.DecodeLine(bytes, into);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
