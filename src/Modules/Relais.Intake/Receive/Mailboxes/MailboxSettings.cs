using Relais.Intake.Receive.Imap;

namespace Relais.Intake.Receive.Mailboxes;

/// <summary>Where a mailbox is and how it is opened, without its secrets.</summary>
internal sealed record MailboxSettings
{
    public string Host { get; init; } = "";

    public int Port { get; init; } = 993;

    public ImapSecurity Security { get; init; }

    public ImapSignIn SignIn { get; init; }

    public string User { get; init; } = "";

    public string Inbox { get; init; } = "INBOX";

    public string Done { get; init; } = "Traité";

    /// <summary>PEM file of the certificates folder: the authorities to trust instead of the machine's own.</summary>
    public string? Authorities { get; init; }

    /// <summary>File of the practice's own folder, below that of certificates, by which the practice shows who it is.</summary>
    public string? ClientCertificate { get; init; }

    public bool ChecksRevocation { get; init; } = true;
}
