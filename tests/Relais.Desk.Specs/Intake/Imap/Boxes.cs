using System.Text;
using Relais.Desk.Specs.Servers;
using Relais.Intake.Receive.Imap;

namespace Relais.Desk.Specs.Intake.Imap;

/// <summary>Settings and messages that these specifications share.</summary>
internal static class Boxes
{
    public static ImapSettings Settings(this DovecotServer server, string account) => new()
    {
        Host = "localhost",
        Port = server.TlsPort,
        User = account,
        Password = DovecotServer.Password,
        TrustedCertificatesFile = server.Certificates.AuthorityFile,
        ChecksRevocation = false,
        Limits = new() { Silence = TimeSpan.FromSeconds(15) },
    };

    public static byte[] Letter(int number, int bytes = 0) => Encoding.Latin1.GetBytes(
        $"From: labo@exemple.fr\r\nSubject: Resultat {number}\r\nMessage-ID: <{number}@exemple.fr>\r\n\r\nBonjour, n\u00b0 {number}.\r\n"
        + string.Concat(Enumerable.Repeat("0123456789 {12} (\"\\)\r\n", bytes / 22)));

    public static string Characters(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    public static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromMinutes(5)).Token;
}
