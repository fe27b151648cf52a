using Relais.Codecs.Sniff;

namespace Relais.Intake.Read;

/// <summary>Whether bytes without a telling name begin as a mail does (RFC 5322 §2.2): a field name and a colon.</summary>
internal static class MailShape
{
    private static readonly string[] Usual =
        ["From", "To", "Subject", "Date", "Received", "Return-Path", "MIME-Version", "Message-ID", "Content-Type", "Delivered-To", "X-MSS-NIL", "Reply-To", "DKIM-Signature", "X-Mailer", "Sender"];

    /// <summary>True when the name alone says mail: the bytes begin as a document of another format does.</summary>
    public static bool IsPlainlyOther(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) || DocumentKinds.Sniff(bytes[..Math.Min(bytes.Length, 8)]) is DocumentKind.Zip or DocumentKind.Png or DocumentKind.Jpeg or DocumentKind.Tiff or DocumentKind.Ole
        || bytes.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8) && DocumentKinds.Sniff(bytes) is DocumentKind.XmlCda or DocumentKind.XmlOther;

    public static bool Looks(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("From "u8)) return true;
        var colon = bytes[..Math.Min(bytes.Length, 80)].IndexOf((byte)':');
        if (colon <= 0) return false;
        Span<char> field = stackalloc char[colon];
        for (var i = 0; i < colon; i++) field[i] = (char)bytes[i];
        foreach (var name in Usual)
            if (field.Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
