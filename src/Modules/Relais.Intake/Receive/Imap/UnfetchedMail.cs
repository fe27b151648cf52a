namespace Relais.Intake.Receive.Imap;

/// <summary>A message that could not be read and stays in the mailbox; a person must know.</summary>
/// <param name="Size">In bytes, as the server says.</param>
internal sealed record UnfetchedMail(MailProvenance Provenance, uint Size, ImapFault Reason);
