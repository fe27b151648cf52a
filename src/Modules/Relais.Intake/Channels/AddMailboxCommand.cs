using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Relais.Contracts.Territory;
using Relais.Intake.Receive.Imap;
using Relais.Intake.Receive.Mailboxes;
using Relais.Platform.Commands;
using Relais.Platform.Store;

namespace Relais.Intake.Channels;

/// <summary><c>relais channels add-mailbox --practice NAME --host … --user …</c>. The password is read from the input, never from the line: a command line is seen by every program of the machine.</summary>
internal static class AddMailboxCommand
{
    public static Command Of(IServiceProvider services)
    {
        var practice = new Option<string>("--practice") { Description = "Nom du cabinet.", Required = true };
        var territory = new Option<string?>("--territory") { Description = "Nom du territoire, si deux cabinets ont le même nom." };
        var host = new Option<string>("--host") { Description = "Adresse du serveur IMAP.", Required = true };
        var port = new Option<int?>("--port") { Description = "Port (993 en TLS, 143 en STARTTLS)." };
        var startTls = new Option<bool>("--starttls") { Description = "Chiffrer par STARTTLS plutôt que dès la connexion." };
        var user = new Option<string>("--user") { Description = "Identifiant de la boîte.", Required = true };
        var token = new Option<bool>("--token") { Description = "Ce qui est lu en entrée est un jeton d'accès (XOAUTH2), pas un mot de passe." };
        var label = new Option<string?>("--label") { Description = "Nom du canal à l'écran." };
        var inbox = new Option<string>("--inbox") { Description = "Dossier à relever.", DefaultValueFactory = _ => "INBOX" };
        var done = new Option<string>("--done") { Description = "Dossier où ranger les messages pris.", DefaultValueFactory = _ => "Traité" };
        var authorities = new Option<string?>("--authorities") { Description = "Fichier PEM du dossier « certificats » : autorités à croire." };
        var certificate = new Option<string?>("--client-certificate") { Description = "Certificat du cabinet (P12 ou PEM), dans « certificats/NUMÉRO DU CABINET » ; un refus dit où." };
        var revocation = new Option<bool>("--no-revocation-check") { Description = "Accepter un serveur dont la révocation ne peut pas être vérifiée." };
        var untried = new Option<bool>("--untried") { Description = "Enregistrer même si la boîte ne s'ouvre pas aujourd'hui." };
        var json = new Option<bool>("--json") { Description = "Répondre en JSON." };
        var command = new Command("add-mailbox", "Règle une boîte à relever ; le mot de passe est lu sur l'entrée.")
            { practice, territory, host, port, startTls, user, token, label, inbox, done, authorities, certificate, revocation, untried, json };
        command.SetAction(async (parsed, ct) =>
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SchemaMaker>().Prepare(ct);
            var (_, where) = await scope.ServiceProvider.GetRequiredService<IPracticesByName>().Enter(parsed.GetValue(practice)!, parsed.GetValue(territory), ct);
            var security = parsed.GetValue(startTls) ? ImapSecurity.StartTls : ImapSecurity.Tls;
            var settings = new MailboxSettings
            {
                Host = parsed.GetValue(host)!, Port = parsed.GetValue(port) ?? (security == ImapSecurity.Tls ? 993 : 143), Security = security, User = parsed.GetValue(user)!,
                SignIn = parsed.GetValue(token) ? ImapSignIn.Token : ImapSignIn.Password, Inbox = parsed.GetValue(inbox)!, Done = parsed.GetValue(done)!,
                Authorities = parsed.GetValue(authorities), ClientCertificate = parsed.GetValue(certificate), ChecksRevocation = !parsed.GetValue(revocation),
            };
            var channel = await scope.ServiceProvider.GetRequiredService<SetUpMailbox>().Add(where.Id, parsed.GetValue(label), settings, new MailboxSecrets(Secret(), null), parsed.GetValue(untried), ct);
            Console.WriteLine(parsed.GetValue(json) ? JsonLine.Of(new { channel, practice = where.Name, settings.User }) : $"{settings.User} : la boîte est réglée pour « {where.Name} ». Relais la relève dès qu'il est lancé.");
            return 0;
        });
        return command;
    }

    private static string? Secret()
    {
        if (Console.IsInputRedirected) return Console.In.ReadLine();
        Console.Error.Write("Mot de passe ou jeton : ");
        var typed = new System.Text.StringBuilder();
        for (var key = Console.ReadKey(true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(true))
        {
            if (key.Key != ConsoleKey.Backspace) typed.Append(key.KeyChar);
            else if (typed.Length > 0) typed.Length--;
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
