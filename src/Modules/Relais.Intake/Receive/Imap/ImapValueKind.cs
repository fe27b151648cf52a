namespace Relais.Intake.Receive.Imap;

internal enum ImapValueKind
{
    Atom,
    Text,
    Nil,
    List,
}
