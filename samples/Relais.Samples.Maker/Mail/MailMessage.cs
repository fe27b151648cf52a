using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Relais.Samples.Maker.Mail;

/// <summary>A message as a secure mailbox holds it: CRLF, ASCII, encoded words, base64 attachments; its boundary follows from its content.</summary>
internal sealed record MailMessage(string From, string FromAddress, string To, string Subject, DateTimeOffset Date, string Text)
{
    public required string Id { get; init; }
    public IReadOnlyList<(string Name, string Type, byte[] Bytes)> Attachments { get; init; } = [];
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
    public string? Html { get; init; }

    /// <summary>Sends an XML attachment quoted-printable and not in base64, as some mail programs do: it stays legible, and small once packed.</summary>
    public bool LeavesXmlReadable { get; init; }

    public byte[] ToBytes()
    {
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Id)))[..24];
        var mail = new StringBuilder();
        Line(mail, $"From: {Encoded(From)} <{FromAddress}>");
        Line(mail, $"To: {To}");
        Line(mail, $"Subject: {Encoded(Subject)}");
        Line(mail, $"Date: {Date.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} {Date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "")}");
        Line(mail, $"Message-ID: <{Id}>");
        foreach (var (name, value) in Headers) Line(mail, $"{name}: {value}");
        Line(mail, "MIME-Version: 1.0");
        if (Attachments.Count == 0) { Body(mail, mark); return Encoding.ASCII.GetBytes(mail.ToString()); }

        Line(mail, $"Content-Type: multipart/mixed; boundary=\"{mark}\"");
        Line(mail, "");
        Line(mail, $"--{mark}");
        Body(mail, mark + "alt");
        foreach (var (name, type, bytes) in Attachments)
        {
            Line(mail, $"--{mark}");
            Line(mail, $"Content-Type: {type}; name=\"{Encoded(name)}\"");
            var readable = LeavesXmlReadable && type == "application/xml";
            Line(mail, $"Content-Transfer-Encoding: {(readable ? "quoted-printable" : "base64")}");
            Line(mail, name.All(char.IsAscii) ? $"Content-Disposition: attachment; filename=\"{name}\"" : $"Content-Disposition: attachment; filename*=UTF-8''{Uri.EscapeDataString(name)}");
            Line(mail, "");
            if (readable) foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n')) QuotedPrintable(mail, line);
            else Base64(mail, bytes);
        }
        Line(mail, $"--{mark}--");
        return Encoding.ASCII.GetBytes(mail.ToString());
    }

    private void Body(StringBuilder mail, string mark)
    {
        if (Html is null) { TextPart(mail, "text/plain", Text); return; }
        Line(mail, $"Content-Type: multipart/alternative; boundary=\"{mark}\"");
        Line(mail, "");
        Line(mail, $"--{mark}");
        TextPart(mail, "text/plain", Text);
        Line(mail, $"--{mark}");
        TextPart(mail, "text/html", Html);
        Line(mail, $"--{mark}--");
    }

    private static void TextPart(StringBuilder mail, string type, string text)
    {
        Line(mail, $"Content-Type: {type}; charset=utf-8");
        Line(mail, "Content-Transfer-Encoding: quoted-printable");
        Line(mail, "");
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n')) QuotedPrintable(mail, line);
    }

    // RFC 2045 §6.7: at most 76 characters a line, a soft break is "=".
    private static void QuotedPrintable(StringBuilder mail, string line)
    {
        var width = 0;
        var bytes = Encoding.UTF8.GetBytes(line);
        for (var i = 0; i < bytes.Length; i++)
        {
            var last = i == bytes.Length - 1;
            var token = bytes[i] is > 32 and < 127 and not (byte)'=' || bytes[i] == 32 && !last ? ((char)bytes[i]).ToString() : $"={bytes[i]:X2}";
            if (width + token.Length > 75) { mail.Append("=\r\n"); width = 0; }
            mail.Append(token);
            width += token.Length;
        }
        mail.Append("\r\n");
    }

    private static void Base64(StringBuilder mail, byte[] bytes)
    {
        var text = Convert.ToBase64String(bytes);
        for (var i = 0; i < text.Length; i += 76) Line(mail, text.Substring(i, Math.Min(76, text.Length - i)));
    }

    // RFC 2047: an encoded word is at most 75 characters, so a long subject is several, folded.
    private static string Encoded(string text)
    {
        if (text.All(char.IsAscii)) return text;
        var words = new List<string>();
        for (var rest = text; rest.Length > 0;)
        {
            var take = Math.Min(rest.Length, 24);
            words.Add($"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(rest[..take]))}?=");
            rest = rest[take..];
        }
        return string.Join("\r\n ", words);
    }

    private static void Line(StringBuilder mail, string line) => mail.Append(line).Append("\r\n");
}
