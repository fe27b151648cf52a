namespace Relais.Intake.Read;

/// <summary>Whether bytes without a telling name begin as a mail does (RFC 5322 §2.2): a field name and a colon.</summary>
internal static class MailShape
{
    private static readonly string[] Usual =
        ["From", "To", "Subject", "Date", "Received", "Return-Path", "MIME-Version", "Message-ID", "Content-Type", "Delivered-To", "X-MSS-NIL", "Reply-To", "DKIM-Signature", "X-Mailer", "Sender"];

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
