namespace Relais.Access.Journal;

/// <summary>What the check of one controller's journal found, as the command line prints it.</summary>
/// <param name="Lines">Lines that stand, from the first.</param>
/// <param name="Fault">In French; null when every line stands.</param>
internal sealed record ControllerChain(string Territory, string Controller, Guid Id, long Lines, int Seals, int Waiting, string Head, string? Fault);
