namespace Relais.Intake.Receive.Imap;

/// <summary>
/// The mail server, the network or the settings stopped a mailbox from being read. Thrown, not returned: a fault can
/// arise at each read and always ends the command under way. <see cref="ImapMailbox"/> catches it and returns it.
/// </summary>
/// <param name="code">A stable name, <c>imap.reason</c>.</param>
/// <param name="phrase">What happened and what to do, in French. Never a password, a token or a word of a message.</param>
/// <param name="breaks">The connection can no longer be used: the answer was cut, late, or not understood.</param>
internal sealed class ImapFault(string code, string phrase, bool breaks = false, Exception? cause = null)
    : Exception(phrase, cause)
{
    public string Code { get; } = code;

    public bool Breaks { get; } = breaks;

    public static ImapFault Unreachable(Exception cause) =>
        new("imap.unreachable", "Le serveur de messagerie ne répond pas. Vérifiez son adresse, son port et le réseau.", true, cause);

    public static ImapFault Lost(Exception? cause = null) =>
        new("imap.lost", "La connexion au serveur de messagerie a été coupée. Relais réessaiera.", true, cause);

    public static ImapFault Late() =>
        new("imap.late", "Le serveur de messagerie n'a pas répondu à temps. Relais réessaiera.", true);

    public static ImapFault Closed() =>
        new("imap.closed", "Le serveur de messagerie a fermé la session. Relais réessaiera.", true);

    public static ImapFault Nonsense(string what) =>
        new("imap.nonsense", $"Le serveur a envoyé une réponse incompréhensible ({what}). Est-ce bien un serveur IMAP ?", true);

    public static ImapFault Endless(string what, long limit) =>
        new("imap.endless", $"Le serveur a envoyé une réponse trop longue ({what}, plus de {limit}).", true);

    public static ImapFault Tls(string code, string phrase, Exception? cause = null) => new(code, phrase, true, cause);

    /// <summary>The server said NO or BAD: the connection lives on.</summary>
    /// <remarks>Only the response code is repeated: the server's own text is not ours to trust, nor to log.</remarks>
    public static ImapFault Refused(string verb, ImapResponse answer) =>
        new("imap.refused", $"Le serveur a refusé la commande {verb} ({answer.Word}{(answer.Code is { } code ? $" {code}" : "")}).");
}
