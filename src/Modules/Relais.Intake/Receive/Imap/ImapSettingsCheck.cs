namespace Relais.Intake.Receive.Imap;

/// <summary>Reads the settings of a mailbox before anything connects, and says in French what is wrong.</summary>
internal static class ImapSettingsCheck
{
    public static IReadOnlyList<ImapProblem> Problems(ImapSettings s) =>
        [.. Server(s), .. Account(s), .. Certificates(s), .. Folders(s), .. Limits(s.Limits)];

    private static IEnumerable<ImapProblem> Server(ImapSettings s)
    {
        if (string.IsNullOrWhiteSpace(s.Host)) yield return new(nameof(s.Host), "Indiquez l'adresse du serveur de messagerie.");
        else if (Uri.CheckHostName(s.Host) == UriHostNameType.Unknown)
            yield return new(nameof(s.Host), "L'adresse du serveur n'est pas valable : donnez son seul nom, par exemple imap.exemple.fr.");
        if (s.Port is < 1 or > 65535) yield return new(nameof(s.Port), "Le port doit être compris entre 1 et 65535.");
        if (s is { Port: 143, Security: ImapSecurity.Tls })
            yield return new(nameof(s.Security), "Le port 143 demande le chiffrement STARTTLS ; avec TLS dès la connexion, le port est en général 993.");
        if (s is { Port: 993, Security: ImapSecurity.StartTls })
            yield return new(nameof(s.Security), "Le port 993 demande TLS dès la connexion ; avec STARTTLS, le port est en général 143.");
    }

    private static IEnumerable<ImapProblem> Account(ImapSettings s)
    {
        if (string.IsNullOrWhiteSpace(s.User)) yield return new(nameof(s.User), "Indiquez l'identifiant de la boîte.");
        else if (s.User.Any(char.IsControl)) yield return new(nameof(s.User), "L'identifiant contient un caractère interdit.");
        if (s.SignIn == ImapSignIn.Password && string.IsNullOrEmpty(s.Password))
            yield return new(nameof(s.Password), "Indiquez le mot de passe de la boîte.");
        if (s.Password?.Any(char.IsControl) == true) yield return new(nameof(s.Password), "Le mot de passe contient un caractère interdit.");
        if (s is { SignIn: ImapSignIn.Token, Password: not null })
            yield return new(nameof(s.Password), "Avec un jeton d'accès, laissez le mot de passe vide.");
    }

    private static IEnumerable<ImapProblem> Certificates(ImapSettings s)
    {
        if (s.TrustedCertificatesFile is { } trusted && !File.Exists(trusted))
            yield return new(nameof(s.TrustedCertificatesFile), "Le fichier des certificats de confiance est introuvable.");
        if (s.ClientCertificateFile is { } client && !File.Exists(client))
            yield return new(nameof(s.ClientCertificateFile), "Le fichier du certificat client est introuvable.");
        if (s.ClientKeyFile is { } key && !File.Exists(key))
            yield return new(nameof(s.ClientKeyFile), "Le fichier de la clé du certificat client est introuvable.");
        if (s is { ClientCertificateFile: null, ClientKeyFile: not null })
            yield return new(nameof(s.ClientCertificateFile), "Une clé est indiquée sans son certificat client.");
    }

    private static IEnumerable<ImapProblem> Folders(ImapSettings s)
    {
        foreach (var (field, folder) in new[] { (nameof(s.Inbox), s.Inbox), (nameof(s.Done), s.Done) })
        {
            if (string.IsNullOrWhiteSpace(folder)) yield return new(field, "Indiquez le nom du dossier.");
            else if (folder.Any(c => char.IsControl(c) || c is '*' or '%'))
                yield return new(field, "Le nom du dossier contient un caractère interdit.");
        }
        if (string.Equals(s.Inbox, s.Done, StringComparison.OrdinalIgnoreCase))
            yield return new(nameof(s.Done), "Les messages lus doivent aller dans un autre dossier que la boîte de réception.");
    }

    private static IEnumerable<ImapProblem> Limits(ImapLimits l)
    {
        if (l.MessageBytes is < 1024 or > 256 * 1024 * 1024)
            yield return new(nameof(l.MessageBytes), "La taille permise d'un message va de 1 Ko à 256 Mo.");
        if (l.LineBytes < 8192 || l.LiteralBytes < 1024 || l.Nesting < 4 || l.Values < 1000 || l.Responses < 1000)
            yield return new(nameof(ImapSettings.Limits), "Les limites de lecture sont trop basses pour une messagerie ordinaire.");
        if (l.Silence <= TimeSpan.Zero || l.Command < l.Silence || l.Polling <= TimeSpan.Zero)
            yield return new(nameof(l.Silence), "Les délais d'attente doivent être positifs, et celui d'une commande au moins égal à celui d'un silence.");
        if (l.Idle <= TimeSpan.Zero || l.Idle >= TimeSpan.FromMinutes(29))
            yield return new(nameof(l.Idle), "L'attente des nouveaux messages doit durer moins de 29 minutes.");
    }
}
