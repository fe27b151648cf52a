namespace Relais.Intake.Receive.Imap;

/// <summary>How TLS begins. There is no plain connection: a mailbox of health data is not read in clear.</summary>
internal enum ImapSecurity
{
    /// <summary>From the first byte, port 993 (RFC 8314 §3.2).</summary>
    Tls,

    /// <summary>On request, port 143 (RFC 3501 §6.2.1).</summary>
    StartTls,
}
