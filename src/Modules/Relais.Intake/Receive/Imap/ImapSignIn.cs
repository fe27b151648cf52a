namespace Relais.Intake.Receive.Imap;

/// <summary>How the mailbox is opened, once TLS stands.</summary>
internal enum ImapSignIn
{
    Password,

    /// <summary>XOAUTH2, with a token that the caller supplies at each sign-in.</summary>
    Token,
}
