using System.Buffers;

namespace Relais.Codecs.Mime;

/// <summary>How a body was made fit for transport (RFC 2045 §6.1), with the misspellings that are about.</summary>
internal enum TransferEncoding
{
    Identity,
    Base64,
    QuotedPrintable,
    UuEncode,
    Unknown,
}

internal static class TransferEncodings
{
    public static TransferEncoding Parse(string? value)
    {
        var text = value?.Trim().Trim('"').ToLowerInvariant() ?? "";
        return text switch
        {
            _ when text.StartsWith("base64", StringComparison.Ordinal) || text.StartsWith("base-64", StringComparison.Ordinal) => TransferEncoding.Base64,
            _ when text.StartsWith("quoted", StringComparison.Ordinal) => TransferEncoding.QuotedPrintable,
            _ when text.Contains("uue", StringComparison.Ordinal) || text.Contains("uuencode", StringComparison.Ordinal) => TransferEncoding.UuEncode,
            "" => TransferEncoding.Identity,
            _ when text[0] is '7' or '8' || text.StartsWith("binary", StringComparison.Ordinal) => TransferEncoding.Identity,
            _ => TransferEncoding.Unknown,
        };
    }

    /// <summary>The decoded bytes, and the code of what was broken; identity gives back the same memory.</summary>
    public static (ReadOnlyMemory<byte> Bytes, string? Flaw) Decode(this TransferEncoding encoding, ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty || encoding is TransferEncoding.Identity or TransferEncoding.Unknown) return (body, null);
        var into = new ArrayBufferWriter<byte>(encoding == TransferEncoding.Base64 ? (body.Length / 4 * 3) + 8 : body.Length + 4);
        return encoding switch
        {
            TransferEncoding.Base64 => Base64Body.Decode(body.Span, into) ? (into.WrittenMemory, null) : (into.WrittenMemory, "mime.base64-broken"),
            TransferEncoding.QuotedPrintable => QuotedPrintable.Decode(body.Span, into) ? (into.WrittenMemory, null) : (into.WrittenMemory, "mime.quoted-printable-broken"),
            _ => UuBlock.DecodeAll(body.Span, into) ? (into.WrittenMemory, null) : (into.WrittenMemory, "mime.uuencode-broken"),
        };
    }
}
