using System.Text;
using Relais.Intake.Documents;
using Relais.Intake.Read;
using Relais.Intake.Receive.Imap;

namespace Relais.Intake.Receive.Mailboxes;

/// <summary>
/// Stands for a message that could not be fetched and stays in its mailbox: a small text that is received, counted and held
/// like any arrival, so that a person sees it.
/// </summary>
internal static class LeftMessage
{
    public const string FileName = "message-reste-dans-la-boite.txt";
    private const string Heading = "Message resté dans la boîte";

    public static byte[] Write(UnfetchedMail mail) => Encoding.UTF8.GetBytes($"""
        {Heading}

        Boîte : {mail.Provenance.Mailbox}
        Message n° {mail.Provenance.Uid} (UIDVALIDITY {mail.Provenance.UidValidity})
        Reçu par le serveur : {mail.Provenance.InternalDate?.ToString("dd/MM/yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? "date non donnée"}
        Taille annoncée : {(mail.Size + 1023) / 1024} Ko
        Raison : {mail.Reason.Message}

        """);

    public static bool Looks(Place at) => at is { Depth: 0, Name: FileName } && at.Bytes.Span.StartsWith(Encoding.UTF8.GetBytes(Heading));

    public static PartRead Read(Place at) =>
        ArrivalReader.Hold(at, HeldReason.LeftInMailbox) with { Nature = PartNature.Text, Title = Heading, Text = Encoding.UTF8.GetString(at.Bytes.Span) };
}
