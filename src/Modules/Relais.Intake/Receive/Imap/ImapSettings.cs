namespace Relais.Intake.Receive.Imap;

/// <summary>Where a mailbox is and how it is opened. <see cref="ImapSettingsCheck"/> says in French what is wrong with it.</summary>
internal sealed record ImapSettings
{
    public required string Host { get; init; }

    public int Port { get; init; } = 993;

    public ImapSecurity Security { get; init; } = ImapSecurity.Tls;

    public required string User { get; init; }

    public ImapSignIn SignIn { get; init; } = ImapSignIn.Password;

    public string? Password { get; init; }

    /// <summary>PEM certificates to trust instead of the machine's own, such as those of IGC-Santé.</summary>
    public string? TrustedCertificatesFile { get; init; }

    /// <summary>A server certificate whose state cannot be learnt (CRL, OCSP) is refused.</summary>
    public bool ChecksRevocation { get; init; } = true;

    /// <summary>PKCS#12 (.p12, .pfx) with its key, or PEM.</summary>
    public string? ClientCertificateFile { get; init; }

    /// <summary>PEM; null when the certificate file holds the key too.</summary>
    public string? ClientKeyFile { get; init; }

    public string? ClientKeyPassword { get; init; }

    public string Inbox { get; init; } = "INBOX";

    /// <summary>Where a message goes once it is durably kept; the full name as the server knows it. Created when missing.</summary>
    public string Done { get; init; } = "Traité";

    public ImapLimits Limits { get; init; } = new();

    /// <remarks>A record prints all its properties by itself: here that would be the password.</remarks>
    public override string ToString() => $"{User} @ {Host}:{Port} ({Security}, {SignIn})";
}
