namespace Relais.Intake.Receive.Imap;

/// <summary>What the pipeline does with what a mailbox holds.</summary>
/// <param name="Durable">
/// Keeps a message and gives true once it is durably written: only then does the message leave the inbox. False leaves it
/// for the next pass. The same bytes can come twice, when the connection was cut before the move: equal bytes are one message.
/// </param>
/// <param name="Unfetched">Shows a message that could not be read. Told once per message, not at each pass.</param>
internal sealed record ImapHandler(
    Func<ReceivedMail, CancellationToken, Task<bool>> Durable,
    Func<UnfetchedMail, CancellationToken, Task> Unfetched);
