using System.Text;
using System.Text.RegularExpressions;

namespace Relais.Codecs.Sniff;

/// <summary>
/// Knows HPRIM Médecins text: by its closing marks, or by its twelve header lines, where line 7 is a birth date and line 10 holds
/// the date of the document.
/// </summary>
internal static partial class HprimMarks
{
    public static bool Has(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("****FIN"u8) >= 0 || bytes.IndexOf("****LAB****"u8) >= 0) return true;

        var lines = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)]).Split('\n');
        return lines.Length >= 12 && Birth().IsMatch(lines[6].Trim()) && Date().IsMatch(lines[9]);
    }

    [GeneratedRegex(@"^\d\d/\d\d/(\d\d|\d{4})$")]
    private static partial Regex Birth();

    [GeneratedRegex(@"\d\d/\d\d/\d\d")]
    private static partial Regex Date();
}
