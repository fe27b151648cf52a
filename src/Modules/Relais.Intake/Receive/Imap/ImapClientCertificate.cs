using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Relais.Intake.Receive.Imap;

/// <summary>The certificate by which the house shows who it is (mutual TLS), such as an IGC-Santé organisation certificate.</summary>
internal static class ImapClientCertificate
{
    public static SslStreamCertificateContext? Load(ImapSettings settings)
    {
        if (settings.ClientCertificateFile is not { } file) return null;
        try
        {
            var all = Path.GetExtension(file).ToLowerInvariant() is ".p12" or ".pfx"
                ? X509CertificateLoader.LoadPkcs12CollectionFromFile(file, settings.ClientKeyPassword, X509KeyStorageFlags.EphemeralKeySet)
                : Pem(file, settings.ClientKeyFile, settings.ClientKeyPassword);
            var own = all.FirstOrDefault(c => c.HasPrivateKey) ?? throw new CryptographicException("no private key");
            all.Remove(own);
            return SslStreamCertificateContext.Create(own, all, offline: true);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw ImapFault.Tls("imap.client-certificate",
                "Le certificat client ne peut pas être ouvert. Vérifiez que le fichier est dans « certificats », au sous-dossier de ce cabinet, et vérifiez sa clé et son mot de passe.", unreadable);
        }
    }

    private static X509Certificate2Collection Pem(string file, string? key, string? password)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(file);
        var own = password is null
            ? X509Certificate2.CreateFromPemFile(file, key)
            : X509Certificate2.CreateFromEncryptedPemFile(file, password, key);
        foreach (var same in all.Where(c => c.RawDataMemory.Span.SequenceEqual(own.RawDataMemory.Span)).ToList()) all.Remove(same);
        all.Insert(0, own);
        return all;
    }
}
