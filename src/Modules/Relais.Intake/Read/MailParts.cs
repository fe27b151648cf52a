using System.Text;
using Relais.Codecs.Mime;
using Relais.Codecs.Sniff;
using Relais.Codecs.Xdm;
using Relais.Intake.Documents;

namespace Relais.Intake.Read;

/// <summary>A mail's documents. A mail that brings some is their envelope; one that brings none is itself the document.</summary>
internal sealed class MailParts(ArrivalReader reader)
{
    private const int InlineImage = 40_000, LongestCover = 4_000;
    private const string InBody = "corps";
    private static readonly string[] NoDocument = ["application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature", "text/vcard", "text/x-vcard", "text/calendar"];

    public async Task<IReadOnlyList<PartRead>> Read(Place at, DateOnly received, CancellationToken ct)
    {
        var mail = MimeReader.Read(at.Bytes);
        var from = mail.From.FirstOrDefault();
        var envelope = at with { Sender = from is null ? at.Sender : from.Name is { Length: > 0 } name ? name : from.Address, SenderAddress = from?.Address };
        var parts = new List<PartRead>();
        var sentBack = IsReport(mail);
        foreach (var attachment in mail.Attachments())
            if (sentBack) parts.Add(Refused(envelope, attachment, "copie de ce qui avait été envoyé, jointe à un accusé"));
            else parts.AddRange(await Attachment(envelope, mail, attachment, received, ct));
        if (parts.All(p => p.Refused is not null)) parts.AddRange(Results(envelope, mail, received));
        parts = Renderings.Join(Claimed(mail, parts), at.Path);

        if (parts.All(p => p.Refused is not null)) parts.Insert(0, Body(envelope, mail));
        var subject = MssSubject.Read(mail.Subject);
        var words = Words(mail).Trim();
        var cover = words[..Math.Min(words.Length, LongestCover)];
        return [.. parts.Select(p => p with { Cover = IsInBody(p) || p.Cover.Length > 0 ? p.Cover : cover, Date = p.Date ?? mail.Date, Title = p.Title ?? subject.Display, Flaws = ReferenceEquals(p, parts[0]) ? [.. mail.Flaws, .. p.Flaws] : p.Flaws })];
    }

    /// <summary>The sender's claims beside what the mail holds: they add flaws and doubts, and never make anything surer.</summary>
    private static List<PartRead> Claimed(MimeMessage mail, List<PartRead> parts)
    {
        var claims = MssClaims.Read(mail.Header);
        var letters = parts.Where(p => p.Nature == PartNature.Cda && p.Held is null).ToList();
        if (!claims.AreMade || letters.Count == 0) return parts;
        var flaws = claims.Check([.. letters.Select(p => (p.Type?.Code, p.Traits))]);
        return [.. parts.Select(p => p with { Flaws = ReferenceEquals(p, letters[0]) ? [.. p.Flaws, .. flaws] : p.Flaws, SaidUnqualified = claims.HasQualifiedIns is false })];
    }

    private async Task<IReadOnlyList<PartRead>> Attachment(Place at, MimeMessage mail, MimePart part, DateOnly received, CancellationToken ct)
    {
        if (Refusal(mail, part) is { } refused)
            return [Refused(at, part, refused)];
        var name = part.Message is not null ? "message.eml" : part.FileName ?? "piece-jointe";
        return await reader.ReadInside(at, part.Content, name, part.Path, received, ct);
    }

    private static string? Refusal(MimeMessage mail, MimePart part)
    {
        if (NoDocument.Contains(part.MediaType)) return "signature, carte de visite ou invitation du message";
        var isImage = DocumentKinds.Sniff(part.Content.Span) is DocumentKind.Png or DocumentKind.Jpeg || part.MediaType == "image/gif";
        var isInline = part.ContentId is { Length: > 0 } id && mail.BodyHtml?.Contains("cid:" + id, StringComparison.OrdinalIgnoreCase) == true;
        return isImage && isInline && part.Content.Length < InlineImage ? "image du corps du message (logo, signature)" : null;
    }

    private static PartRead Refused(Place at, MimePart part, string why) =>
        new() { Path = Inside(at, part.Path), Nature = PartNature.Other, Content = part.Content, FileName = part.FileName, MediaType = part.MediaType, Sender = at.Sender, SenderAddress = at.SenderAddress, Refused = why };

    /// <summary>What a machine answers to a mail of the practice (RFC 6522): what is attached is the practice's own, and the answer is the document.</summary>
    private static bool IsReport(MimeMessage mail) =>
        mail.Root.MediaType == "multipart/report" && mail.Leaves().Any(p => p.MediaType is "message/disposition-notification" or "message/delivery-status");

    /// <summary>Results that stand in the words of the mail, as decrypting gateways leave them.</summary>
    private static IReadOnlyList<PartRead> Results(Place at, MimeMessage mail, DateOnly received)
    {
        if (mail.BodyText is not { } text) return [];
        var bytes = Encoding.UTF8.GetBytes(text);
        return DocumentKinds.Sniff(bytes) is DocumentKind.HprimText or DocumentKind.HprimSante ? HprimParts.Read(at with { Bytes = bytes, Path = Inside(at, InBody) }, received) : [];
    }

    private static string Words(MimeMessage mail) => mail.BodyText ?? (mail.BodyHtml is { } html ? HtmlText.Plain(html) : "");

    private static PartRead Body(Place at, MimeMessage mail)
    {
        var text = Words(mail);
        return new PartRead
        {
            Path = Inside(at, InBody), Nature = PartNature.Message, Content = at.Bytes, FileName = at.Name, MediaType = "message/rfc822", Sender = at.Sender, SenderAddress = at.SenderAddress,
            Identifier = mail.MessageId is { } id ? $"<{id}>" : null, Text = text,
            Held = string.IsNullOrWhiteSpace(text) && mail.Subject is null ? HeldReason.Unreadable : null,
        };
    }

    private static bool IsInBody(PartRead part) => part.Path.Split('!').Contains(InBody);

    private static string Inside(Place at, string path) => at.Path.Length == 0 ? path : $"{at.Path}!{path}";
}
