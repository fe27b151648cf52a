using System.Globalization;
using Relais.Platform;

namespace Relais.Intake.Receive.Mailboxes;

/// <summary>How a mailbox goes, in words a secretary can act on.</summary>
internal static class MailboxWords
{
    public static string State(MailboxRow box, DateTimeOffset now) => box switch
    {
        { StoppedAt: { } at } => $"arrêtée {Ago(at, now)}, {Messages(box.Taken)}",
        { Fault: not null, FaultSince: { } since } => $"en panne, depuis {Since(since, now)}, {Messages(box.Taken)}",
        { LastContact: { } at } => $"relevée {Ago(at, now)}, {Messages(box.Taken)}",
        _ => "première relève en cours",
    };

    public static string Waiting(int count) => count == 1 ? "1 message reste dans la boîte." : $"{count} messages restent dans la boîte.";

    /// <summary>What a person can do about a fault, by its code.</summary>
    public static string ToDo(string? code) => code switch
    {
        "imap.password" or "imap.login-disabled" => "Vérifiez-les dans votre messagerie, puis corrigez-les ici : la relève reprend aussitôt.",
        "imap.token" or "imap.no-token-sign-in" => "Demandez un nouveau jeton à votre opérateur, puis donnez-le ici.",
        "imap.sealed" => "Ouvrez « Changer » et donnez le mot de passe.",
        "imap.folder" or "imap.move" or "imap.read-only" => "Vérifiez le nom du dossier dans « Changer », et les droits de ce compte chez votre opérateur.",
        "imap.unreachable" or "imap.lost" or "imap.late" or "imap.closed" or "imap.sign-in-unavailable" => "Relais réessaie tout seul, au plus toutes les cinq minutes. Si cela dure plus d'une heure, appelez votre opérateur de messagerie.",
        { } other when other.Contains("certificate", StringComparison.Ordinal) || other.Contains("tls", StringComparison.Ordinal) => "N'enregistrez pas d'autre serveur pour contourner cela : demandez à votre opérateur quelle autorité de certification il emploie.",
        "imap.house" => "",
        _ => "Essayez la boîte ci-dessous ; si la panne reste, appelez votre opérateur de messagerie.",
    };

    private static string Messages(int taken) => taken switch { 0 => "aucun message pris", 1 => "1 message pris", _ => $"{taken} messages pris" };

    private static string Ago(DateTimeOffset at, DateTimeOffset now) => (now - at).TotalHours switch
    {
        < 1d / 60 => "à l'instant",
        < 24 => $"il y a {Since(at, now)}",
        _ => "le " + at.ToParis().ToString("dd/MM 'à' HH:mm", CultureInfo.InvariantCulture),
    };

    private static string Since(DateTimeOffset at, DateTimeOffset now) => (now - at) switch
    {
        { TotalMinutes: < 1 } => "moins d'une minute",
        { TotalHours: < 1 } span => $"{(int)span.TotalMinutes} min",
        { TotalDays: < 1 } span => $"{(int)span.TotalHours} h",
        var span => $"{(int)span.TotalDays} j",
    };
}
