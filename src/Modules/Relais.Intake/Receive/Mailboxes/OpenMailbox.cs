using System.Text.Json;
using Relais.Intake.Receive.Imap;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Keys;
using Relais.Platform.Store;

namespace Relais.Intake.Receive.Mailboxes;

/// <summary>Makes a mailbox ready to be read: seals and opens its secrets, and finds its certificates in the Relais folder.</summary>
internal sealed class OpenMailbox(RelaisDb db, KeyRing keys, RelaisFolder home)
{
    public const string Certificates = "certificats";
    private const string Use = "mailbox";

    public async Task<byte[]> Seal(PracticeId practice, MailboxSecrets secrets, CancellationToken ct) =>
        await keys.Seal(db, practice, Use, JsonSerializer.SerializeToUtf8Bytes(secrets), ct);

    public async Task<MailboxSecrets> Secrets(Mailbox mailbox, CancellationToken ct) =>
        JsonSerializer.Deserialize<MailboxSecrets>(await keys.Open(db, mailbox.Practice, Use, mailbox.Secrets, ct))!;

    /// <summary>Where a practice's own certificate is kept, below the Relais folder: in its name no other practice shows itself.</summary>
    public static string CertificatesOf(PracticeId practice) => Path.Combine(Certificates, practice.ToString());

    public ImapMailbox Open(PracticeId practice, MailboxSettings settings, MailboxSecrets secrets)
    {
        var imap = Imap(practice, settings, secrets);
        return settings.SignIn == ImapSignIn.Token ? new ImapMailbox(imap, _ => Task.FromResult(secrets.Password ?? "")) : new ImapMailbox(imap);
    }

    /// <summary>Refuses, in French, settings with which no server can be reached.</summary>
    public void Check(PracticeId practice, MailboxSettings settings, MailboxSecrets secrets)
    {
        if (new[] { settings.Authorities, settings.ClientCertificate }.Any(name => name is not null && Path.GetFileName(name) != name))
            throw new Refusal("intake.mailbox-certificate", $"Donnez le seul nom du fichier : Relais le cherche dans son dossier « {Certificates} ».");
        if (settings.ClientCertificate is { } own && !File.Exists(Within(CertificatesOf(practice), own)))
            throw new Refusal("intake.mailbox-certificate", $"Le certificat « {own} » est introuvable : déposez-le dans « {CertificatesOf(practice)} », dans le dossier de données de Relais, puis recommencez. Chaque cabinet a là son propre dossier.");
        var problems = ImapSettingsCheck.Problems(Imap(practice, settings, secrets));
        if (settings.SignIn == ImapSignIn.Token && string.IsNullOrEmpty(secrets.Password)) problems = [.. problems, new ImapProblem("Password", "Indiquez le jeton d'accès de la boîte.")];
        if (problems.Count > 0) throw new Refusal("intake.mailbox-settings", string.Join(" ", problems.Select(p => p.Phrase)));
    }

    private ImapSettings Imap(PracticeId practice, MailboxSettings s, MailboxSecrets secrets) => new()
    {
        Host = s.Host, Port = s.Port, Security = s.Security, SignIn = s.SignIn, User = s.User, Password = s.SignIn == ImapSignIn.Password ? secrets.Password : null,
        TrustedCertificatesFile = Within(Certificates, s.Authorities), ClientCertificateFile = Within(CertificatesOf(practice), s.ClientCertificate), ClientKeyPassword = secrets.ClientKeyPassword,
        ChecksRevocation = s.ChecksRevocation, Inbox = s.Inbox, Done = s.Done, Limits = new ImapLimits { MessageBytes = ReceiveArrival.MaxSize },
    };

    private string? Within(string folder, string? name) => name is null ? null : home.File(Path.Combine(folder, name));
}
