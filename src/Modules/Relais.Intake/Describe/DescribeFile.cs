using Relais.Codecs;
using Relais.Codecs.Mime;
using Relais.Codecs.Sniff;
using Relais.Intake.Read;

namespace Relais.Intake.Describe;

/// <summary>Says what a file holds, by the same reader that files it: no database, nothing looked up. Every file gives exactly one answer.</summary>
internal sealed class DescribeFile(ArrivalReader reader)
{
    /// <returns>A <see cref="MessageSaid"/>, a <see cref="DocumentSaid"/> or a <see cref="SeveralSaid"/>.</returns>
    public async Task<object> Of(string file, ReadOnlyMemory<byte> bytes, DateOnly today, CancellationToken ct)
    {
        var name = System.IO.Path.GetFileName(file);
        if (name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) || MailShape.Looks(bytes.Span))
        {
            var messages = ArrivalReader.Messages(bytes);
            if (messages.Count == 1) return await Message(file, messages[0], name, today, ct);
            var each = new List<MessageSaid>();
            foreach (var message in messages) each.Add(await Message(null, message, "message.eml", today, ct));
            return new SeveralSaid(file, "mbox") { Messages = each };
        }

        var parts = await reader.Read(bytes, name, today, ct);
        var documents = parts.Select(DescribeDocument.Of).ToList();
        var isArchive = DocumentKinds.Sniff(bytes.Span) == DocumentKind.Zip;
        return documents.Count == 1 && !isArchive
            ? documents[0] with { File = file, Path = null }
            : new SeveralSaid(file, isArchive ? "zip" : documents[0].Format) { Documents = documents, Flaws = [.. documents.SelectMany(d => d.Flaws).Distinct()] };
    }

    public static DocumentSaid Unread(string file, string why) => new() { File = file, Format = "other", Flaws = [new Flaw(why)] };

    private async Task<MessageSaid> Message(string? file, ReadOnlyMemory<byte> bytes, string name, DateOnly today, CancellationToken ct)
    {
        var mail = MimeReader.Read(bytes);
        var mailName = name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) ? name : name + ".eml";
        var parts = await reader.Read(bytes, mailName, today, ct);
        var known = mail.Flaws.ToHashSet();
        return new MessageSaid
        {
            File = file, Subject = mail.Subject, From = [.. mail.From.Select(a => a.ToString())], To = [.. mail.To.Select(a => a.ToString())], Date = DescribeDocument.Day(mail.Date), MessageId = mail.MessageId,
            Parts = [.. mail.Leaves().Select(p => new PieceSaid(p.Path, p.MediaType, p.Charset, p.FileName, p.Content.Length))],
            Attachments = [.. mail.Attachments().Select(p => new AttachmentSaid(p.FileName, p.MediaType, p.Content.Length))],
            Text = mail.BodyText ?? (mail.BodyHtml is { } html ? HtmlText.Plain(html) : null),
            // The body of this very mail is its text; only what it brings is a document of it.
            Documents = [.. parts.Where(p => p.Path != "corps").Select(p => DescribeDocument.Of(p with { Flaws = [.. p.Flaws.Where(f => !known.Contains(f))] }))],
            Flaws = [.. mail.Flaws, .. mail.Leaves().SelectMany(p => p.Flaws).Distinct()],
        };
    }
}
