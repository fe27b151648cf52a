using Relais.Intake.Receive.Imap;

namespace Relais.Desk.Specs.Intake.Imap;

public sealed class Setting_up_a_mailbox
{
    private static readonly ImapSettings Sound = new() { Host = "imap.exemple.fr", User = "cabinet@exemple.fr", Password = "secret" };

    public static TheoryData<string, string> Wrong => new()
    {
        { "no host", "Indiquez l'adresse du serveur de messagerie." },
        { "address with a scheme", "L'adresse du serveur n'est pas valable : donnez son seul nom, par exemple imap.exemple.fr." },
        { "port 0", "Le port doit être compris entre 1 et 65535." },
        { "port 143 with TLS", "Le port 143 demande le chiffrement STARTTLS ; avec TLS dès la connexion, le port est en général 993." },
        { "no user", "Indiquez l'identifiant de la boîte." },
        { "two lines in the user", "L'identifiant contient un caractère interdit." },
        { "no password", "Indiquez le mot de passe de la boîte." },
        { "password beside a token", "Avec un jeton d'accès, laissez le mot de passe vide." },
        { "no such authority", "Le fichier des certificats de confiance est introuvable." },
        { "no such certificate", "Le fichier du certificat client est introuvable." },
        { "same folder", "Les messages lus doivent aller dans un autre dossier que la boîte de réception." },
        { "a star in the folder", "Le nom du dossier contient un caractère interdit." },
        { "half an hour of IDLE", "L'attente des nouveaux messages doit durer moins de 29 minutes." },
    };

    [Fact]
    public void that_is_sound_raises_nothing() => Assert.Empty(ImapSettingsCheck.Problems(Sound));

    [Theory, MemberData(nameof(Wrong))]
    public void says_in_french_what_is_wrong_with(string setting, string phrase) =>
        Assert.Equal([phrase], ImapSettingsCheck.Problems(Changed(setting)).Select(p => p.Phrase));

    private static ImapSettings Changed(string setting) => setting switch
    {
        "no host" => Sound with { Host = " " },
        "address with a scheme" => Sound with { Host = "imaps://imap.exemple.fr" },
        "port 0" => Sound with { Port = 0 },
        "port 143 with TLS" => Sound with { Port = 143 },
        "no user" => Sound with { User = "" },
        "two lines in the user" => Sound with { User = "cabinet\r\nA1 DELETE INBOX" },
        "no password" => Sound with { Password = null },
        "password beside a token" => Sound with { SignIn = ImapSignIn.Token },
        "no such authority" => Sound with { TrustedCertificatesFile = "/nowhere/ca.pem" },
        "no such certificate" => Sound with { ClientCertificateFile = "/nowhere/client.p12" },
        "same folder" => Sound with { Done = "inbox" },
        "a star in the folder" => Sound with { Done = "Lu*" },
        "half an hour of IDLE" => Sound with { Limits = new() { Idle = TimeSpan.FromMinutes(30) } },
        _ => throw new ArgumentOutOfRangeException(nameof(setting)),
    };
}
