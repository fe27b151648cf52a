namespace Relais.Intake.Receive.Imap;

/// <summary>One thing wrong in the settings: which one, and what to do, in French.</summary>
internal sealed record ImapProblem(string Field, string Phrase);
