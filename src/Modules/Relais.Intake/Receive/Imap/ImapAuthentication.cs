using System.Text;

namespace Relais.Intake.Receive.Imap;

/// <summary>Signs in by LOGIN (RFC 3501 §6.2.3) or XOAUTH2. Only ever called under TLS.</summary>
internal static class ImapAuthentication
{
    public static async Task SignIn(ImapWire wire, ImapSettings settings, IReadOnlySet<string> capabilities,
        Func<CancellationToken, Task<string>>? token, CancellationToken ct)
    {
        var answer = settings.SignIn == ImapSignIn.Token
            ? await ByToken(wire, settings.User, capabilities, token, ct)
            : await ByPassword(wire, settings, capabilities, ct);
        if (answer.IsOk) return;

        throw answer.Code is "UNAVAILABLE"
            ? new ImapFault("imap.sign-in-unavailable", "Le serveur ne peut pas vérifier l'identifiant pour le moment. Relais réessaiera.", true)
            : settings.SignIn == ImapSignIn.Token
                ? new ImapFault("imap.token", "Le serveur de messagerie refuse le jeton d'accès de cette boîte. Reconnectez-la.", true)
                : new ImapFault("imap.password", "Le serveur de messagerie refuse l'identifiant ou le mot de passe de cette boîte"
                    + (settings.ClientCertificateFile is null ? "." : ", ou le certificat client."), true);
    }

    private static async Task<ImapResponse> ByPassword(ImapWire wire, ImapSettings settings, IReadOnlySet<string> capabilities, CancellationToken ct)
    {
        if (capabilities.Contains("LOGINDISABLED"))
            throw new ImapFault("imap.login-disabled", "Ce serveur n'accepte pas de mot de passe pour cette boîte.", true);
        return await wire.Ask("LOGIN", [ImapArgument.Text(settings.User), ImapArgument.Text(settings.Password ?? "")], ct);
    }

    private static async Task<ImapResponse> ByToken(ImapWire wire, string user, IReadOnlySet<string> capabilities,
        Func<CancellationToken, Task<string>>? token, CancellationToken ct)
    {
        if (!capabilities.Contains("AUTH=XOAUTH2") || token is null)
            throw new ImapFault("imap.no-token-sign-in", "Ce serveur n'accepte pas de jeton d'accès (XOAUTH2).", true);

        var bearer = await token(ct);
        if ((user + bearer).Any(c => c is < ' ' or > '~'))
            throw new ImapFault("imap.character", "L'identifiant ou le jeton d'accès contient un caractère interdit.", true);
        var proof = Convert.ToBase64String(Encoding.ASCII.GetBytes($"user={user}\u0001auth=Bearer {bearer}\u0001\u0001"));

        // With SASL-IR the proof goes along (RFC 4959); a "+" after the proof is the server's reason for refusing: answer an empty line.
        var goesAlong = capabilities.Contains("SASL-IR");
        var sent = goesAlong;
        return await wire.Ask("AUTHENTICATE",
            goesAlong ? [ImapArgument.Word("XOAUTH2"), ImapArgument.Word(proof)] : [ImapArgument.Word("XOAUTH2")], ct,
            more: _ =>
            {
                var line = sent ? "" : proof;
                sent = true;
                return line;
            });
    }
}
