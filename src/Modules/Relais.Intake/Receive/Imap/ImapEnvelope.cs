namespace Relais.Intake.Receive.Imap;

/// <summary>What is known of a message before it is read.</summary>
/// <param name="Size">In bytes, as the server says; not to be trusted.</param>
/// <param name="InternalDate">When the server received it; null when unreadable.</param>
internal sealed record ImapEnvelope(uint Uid, uint Size, DateTimeOffset? InternalDate);
