namespace Relais.Intake.Receive.Imap;

/// <summary>What one look at the inbox gave.</summary>
/// <param name="State">To store and give to the next pass, also after a fault.</param>
/// <param name="Taken">Messages durably kept and moved.</param>
/// <param name="Waiting">Messages that stay for the next pass: not kept, not readable, or not movable.</param>
/// <param name="Fault">What stopped the pass or kept messages from being moved; null when all went well.</param>
internal sealed record ImapPass(ImapState State, int Taken, int Waiting, ImapFault? Fault);
