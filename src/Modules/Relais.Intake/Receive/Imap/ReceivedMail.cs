namespace Relais.Intake.Receive.Imap;

/// <summary>A message as the server holds it, byte for byte.</summary>
internal sealed record ReceivedMail(MailProvenance Provenance, ReadOnlyMemory<byte> Bytes);
