namespace Relais.Intake.Receive.Imap;

/// <summary>One response of the server (RFC 3501 §7).</summary>
internal sealed record ImapResponse
{
    /// <summary><c>*</c>, <c>+</c>, or the tag of the command that it ends.</summary>
    public required string Tag { get; init; }

    /// <summary>The number before the word: <c>* 12 EXISTS</c>.</summary>
    public uint? Number { get; init; }

    /// <summary>OK, NO, BAD, BYE, FETCH, SEARCH… in upper case; empty after <c>+</c>.</summary>
    public required string Word { get; init; }

    /// <summary>The name in brackets of a status response: UIDVALIDITY, TRYCREATE…; null without.</summary>
    public string? Code { get; init; }

    /// <summary>What follows that name in the brackets.</summary>
    public IReadOnlyList<ImapValue> CodeValues { get; init; } = [];

    /// <summary>What follows the word of a data response.</summary>
    public IReadOnlyList<ImapValue> Values { get; init; } = [];

    /// <summary>The base64 text after <c>+</c>.</summary>
    public string Challenge { get; init; } = "";

    public bool IsUntagged => Tag == "*";

    public bool AsksForMore => Tag == "+";

    public bool IsOk => Word == "OK";
}
