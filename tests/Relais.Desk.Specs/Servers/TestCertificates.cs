using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Relais.Desk.Specs.Servers;

/// <summary>An authority of our own, with a server certificate for localhost and a client certificate, as PEM files.</summary>
internal sealed class TestCertificates
{
    private const string ServerUse = "1.3.6.1.5.5.7.3.1";
    private const string ClientUse = "1.3.6.1.5.5.7.3.2";

    public TestCertificates(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var authority = Authority(key);
        AuthorityFile = Write(folder, "authority.pem", authority.ExportCertificatePem());
        (ServerFile, ServerKeyFile, Server) = Signed(authority, folder, "localhost", ServerUse);
        (ClientFile, ClientKeyFile, Client) = Signed(authority, folder, "cabinet", ClientUse);
    }

    public string AuthorityFile { get; }

    public string ServerFile { get; }

    public string ServerKeyFile { get; }

    public string ClientFile { get; }

    public string ClientKeyFile { get; }

    /// <summary>With its key.</summary>
    public X509Certificate2 Server { get; }

    /// <summary>With its key.</summary>
    public X509Certificate2 Client { get; }

    private static X509Certificate2 Authority(ECDsa key)
    {
        var request = new CertificateRequest("CN=Relais specs authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        return request.CreateSelfSigned(Yesterday, Yesterday.AddDays(3));
    }

    private static (string File, string KeyFile, X509Certificate2 Certificate) Signed(
        X509Certificate2 authority, string folder, string name, string use)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        if (use == ClientUse) names.AddDnsName("localhost");   // only its use must tell it from the server's
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new(use)], false));
        using var bare = request.Create(authority, Yesterday, Yesterday.AddDays(2), RandomNumberGenerator.GetBytes(8));
        return (Write(folder, $"{name}.pem", bare.ExportCertificatePem()),
            Write(folder, $"{name}.key.pem", key.ExportPkcs8PrivateKeyPem()),
            bare.CopyWithPrivateKey(key));
    }

    private static DateTimeOffset Yesterday => DateTimeOffset.UtcNow.AddDays(-1);

    private static string Write(string folder, string name, string pem)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, pem);
        return file;
    }
}
