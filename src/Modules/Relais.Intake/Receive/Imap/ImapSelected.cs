namespace Relais.Intake.Receive.Imap;

/// <summary>A folder as the server opened it.</summary>
/// <param name="UidValidity">As long as it stays the same, a UID means the same message (RFC 3501 §2.3.1.1).</param>
/// <param name="UidNext">The UID of the next message to come; null when the server does not say.</param>
internal sealed record ImapSelected(uint UidValidity, uint? UidNext, uint Exists, bool IsReadOnly);
