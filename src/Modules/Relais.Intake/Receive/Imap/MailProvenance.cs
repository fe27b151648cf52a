namespace Relais.Intake.Receive.Imap;

/// <summary>Where a message was found. Mailbox, UIDVALIDITY and UID together name it for ever (RFC 3501 §2.3.1.1).</summary>
/// <param name="Mailbox">The account and the folder: <c>cabinet@medecin.mssante.fr/INBOX</c>.</param>
/// <param name="InternalDate">When the server received it; null when the server does not say.</param>
internal sealed record MailProvenance(string Mailbox, uint UidValidity, uint Uid, DateTimeOffset? InternalDate);
