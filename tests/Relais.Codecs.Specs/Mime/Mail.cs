using System.Text;
using Relais.Codecs.Mime;

namespace Relais.Codecs.Specs.Mime;

/// <summary>Writes invented mails in the specs as they look, and gives them to the reader as they travel.</summary>
internal static class Mail
{
    public static MimeMessage Read(string text, MimeLimits? limits = null) => MimeReader.Read(Bytes(text), limits);

    /// <summary>Every character one byte, as an old sender writes them.</summary>
    public static MimeMessage ReadLatin(string text) => MimeReader.Read(Encoding.Latin1.GetBytes(text.ReplaceLineEndings("\r\n")));

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));

    public static string TextOf(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);

    public static IEnumerable<string> Codes(this MimeMessage mail) => mail.Flaws.Select(f => f.Code);

    public static string Paths(this IEnumerable<MimePart> parts) => string.Join(" ", parts.Select(p => p.Path));

    /// <summary>Touches all that can be asked of a mail, and gives the bytes of its leaves.</summary>
    public static long ReadWhole(this MimeMessage mail)
    {
        _ = (mail.Subject, mail.RawSubject, mail.From, mail.To, mail.Cc, mail.Date, mail.MessageId, mail.InReplyTo, mail.References);
        _ = (mail.BodyText, mail.BodyHtml, mail.Part("1.2"), mail.Headers.Select(h => h.Value + h.Raw).Count());
        foreach (var part in mail.Leaves().Concat(mail.Attachments()))
        {
            _ = (part.Text, part.FileName, part.RawFileName, part.ContentId, part.Charset, part.Flaws.Count());
            part.Message?.ReadWhole();
        }

        return mail.Leaves().Sum(p => (long)p.Content.Length);
    }
}
