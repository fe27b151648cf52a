using System.Globalization;

namespace Relais.Intake.Receive.Imap;

/// <summary>Reads FETCH responses (RFC 3501 §7.4.2).</summary>
internal static class ImapFetch
{
    private static readonly string[] Dates = ["d-MMM-yyyy HH:mm:ss zzz", "dd-MMM-yyyy HH:mm:ss zzz"];

    public static ImapEnvelope? Envelope(ImapResponse response) =>
        Uid(response) is { } uid
            ? new(uid, Item(response, "RFC822.SIZE")?.Number ?? 0, Date(Item(response, "INTERNALDATE")?.Characters))
            : null;

    /// <summary>The message in bytes; null when the response is about something else.</summary>
    public static ReadOnlyMemory<byte>? Body(ImapResponse response, uint uid)
    {
        // Not as one "a ? bytes : null": there null becomes an empty memory, and a missing message an empty one.
        if (Uid(response) != uid) return null;
        return (Item(response, "BODY[]<0>") ?? Item(response, "BODY[]")) is { Kind: ImapValueKind.Text } body ? body.Bytes : default(ReadOnlyMemory<byte>?);
    }

    private static uint? Uid(ImapResponse response) => response.Word == "FETCH" ? Item(response, "UID")?.Number : null;

    private static ImapValue? Item(ImapResponse response, string name)
    {
        if (response.Values is not [{ Kind: ImapValueKind.List, Items: var items }, ..]) return null;
        for (var at = 0; at + 1 < items.Count; at += 2)
            if (items[at].Is(name)) return items[at + 1];
        return null;
    }

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParseExact(text?.Trim(), Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
