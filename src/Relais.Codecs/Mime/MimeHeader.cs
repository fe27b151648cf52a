using System.Text;

namespace Relais.Codecs.Mime;

/// <summary>One header field (RFC 5322 §2.2), unfolded; a value without control characters, whatever the sender put there.</summary>
public sealed class MimeHeader
{
    private readonly ReadOnlyMemory<byte> bytes;

    internal MimeHeader(string name, ReadOnlyMemory<byte> bytes) => (Name, this.bytes) = (name, bytes);

    /// <summary>As written; compare without case.</summary>
    public string Name { get; }

    /// <summary>The value as sent, encoded words (RFC 2047) left as they are; 8-bit text is UTF-8, or else windows-1252.</summary>
    public string Raw => field ??= WithoutControls(Charsets.Guess(bytes.Span)).Trim();

    /// <summary>The value with its encoded words decoded.</summary>
    public string Value => field ??= WithoutControls(EncodedWords.Decode(Raw)).Trim();

    public override string ToString() => $"{Name}: {Value}";

    /// <summary>A decoded CR or LF would start a new header in a reply, and NUL is refused by PostgreSQL.</summary>
    internal static string WithoutControls(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.AsSpan().ContainsAnyInRange('\u007F', '\u009F')) return text;

        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\t' || !char.IsControl(c)) kept.Append(c);
        }

        return kept.ToString();
    }
}
