using System.Globalization;
using System.Text;

namespace Relais.Intake.Receive.Imap;

/// <summary>One value of a response: an atom, a text (quoted or literal), NIL, or a list (RFC 3501 §4).</summary>
internal sealed class ImapValue
{
    private ImapValue(ImapValueKind kind, ReadOnlyMemory<byte> bytes, IReadOnlyList<ImapValue> items) =>
        (Kind, Bytes, Items) = (kind, bytes, items);

    public ImapValueKind Kind { get; }

    /// <summary>Of an atom or a text; else empty.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Of a list; else empty.</summary>
    public IReadOnlyList<ImapValue> Items { get; }

    public static ImapValue Atom(ReadOnlyMemory<byte> bytes) =>
        new(Ascii.EqualsIgnoreCase(bytes.Span, "NIL"u8) ? ImapValueKind.Nil : ImapValueKind.Atom, bytes, []);

    public static ImapValue Text(ReadOnlyMemory<byte> bytes) => new(ImapValueKind.Text, bytes, []);

    public static ImapValue List(IReadOnlyList<ImapValue> items) => new(ImapValueKind.List, default, items);

    public bool Is(string word) => Kind == ImapValueKind.Atom && Ascii.EqualsIgnoreCase(Bytes.Span, word);

    /// <summary>Null when it is not a number of 32 bits, as all IMAP numbers are.</summary>
    public uint? Number =>
        Kind == ImapValueKind.Atom && uint.TryParse(Bytes.Span, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>As characters, one per byte.</summary>
    public string Characters => Encoding.Latin1.GetString(Bytes.Span);
}
