namespace Relais.Intake.Receive.Mailboxes;

/// <summary>What opens a mailbox: kept sealed under the controller's key, never shown, never logged.</summary>
/// <param name="Password">The password, or the access token.</param>
internal sealed record MailboxSecrets(string? Password, string? ClientKeyPassword)
{
    public override string ToString() => nameof(MailboxSecrets);
}
