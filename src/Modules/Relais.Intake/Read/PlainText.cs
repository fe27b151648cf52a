using System.Text;

namespace Relais.Intake.Read;

/// <summary>Text of a file that names no charset: UTF-8 when it is, else windows-1252, as French senders do.</summary>
internal static class PlainText
{
    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[3..];
        try
        {
            return Strict.GetString(bytes).Replace('\0', '\uFFFD');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes).Replace('\0', '\uFFFD');
        }
    }
}
