using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Relais.Intake.Receive.Imap;

/// <summary>Brings a connection under TLS 1.2 or better, and says in French why a certificate is refused.</summary>
internal static class ImapTls
{
    public static async Task<SslStream> Secure(Stream plain, ImapSettings settings, CancellationToken ct)
    {
        ImapFault? refusal = null;
        var client = ImapClientCertificate.Load(settings);
        var stream = new SslStream(plain);
        try
        {
            await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
            {
                TargetHost = settings.Host,
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                CertificateChainPolicy = Policy(settings),
                ClientCertificateContext = client,
                RemoteCertificateValidationCallback = (_, _, chain, errors) => (refusal = Refusal(chain, errors)) is null,
            }, ct);
            return stream;
        }
        catch (Exception failed) when (failed is AuthenticationException or IOException)
        {
            await stream.DisposeAsync();
            throw refusal ?? ImapFault.Tls("imap.tls", "La connexion chiffrée (TLS) avec le serveur de messagerie a échoué. "
                + "Vérifiez le port, le mode de chiffrement et, s'il en faut un, le certificat client.", failed);
        }
    }

    private static X509ChainPolicy Policy(ImapSettings settings)
    {
        var policy = new X509ChainPolicy
        {
            RevocationMode = settings.ChecksRevocation ? X509RevocationMode.Online : X509RevocationMode.NoCheck,
            RevocationFlag = X509RevocationFlag.ExcludeRoot,
            UrlRetrievalTimeout = settings.Limits.Silence,
        };
        if (settings.TrustedCertificatesFile is not { } file) return policy;

        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        try
        {
            policy.CustomTrustStore.ImportFromPemFile(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            throw ImapFault.Tls("imap.trusted-certificates", "Le fichier des certificats de confiance ne peut pas être lu.", unreadable);
        }
        return policy;
    }

    private static ImapFault? Refusal(X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None) return null;
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
            return ImapFault.Tls("imap.certificate-missing", "Le serveur de messagerie n'a pas présenté de certificat.");
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return ImapFault.Tls("imap.certificate-name", "Le certificat du serveur est au nom d'un autre serveur. Vérifiez l'adresse saisie.");

        var status = (chain?.ChainStatus ?? []).Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status);
        if (status.HasFlag(X509ChainStatusFlags.Revoked))
            return ImapFault.Tls("imap.certificate-revoked", "Le certificat du serveur de messagerie a été révoqué.");
        if (status.HasFlag(X509ChainStatusFlags.NotTimeValid))
            return ImapFault.Tls("imap.certificate-expired", "Le certificat du serveur de messagerie est expiré ou pas encore valable.");
        if ((status & (X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain)) == 0
            && (status & (X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation)) != 0)
            return ImapFault.Tls("imap.certificate-state", "Relais n'a pas pu vérifier que le certificat du serveur n'est pas révoqué.");
        return ImapFault.Tls("imap.certificate-untrusted", "Le certificat du serveur de messagerie n'est pas signé par une autorité reconnue.");
    }
}
