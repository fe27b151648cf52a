using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Relais.Intake.Describe;

/// <summary>
/// Words of strangers, for a terminal or a line of a file: control, direction and invisible characters and line separators are
/// written as <c>\u202E</c>, so that they neither move the cursor, nor turn the text round, nor end the line.
/// </summary>
internal static class Printable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>On one line. In JSON these characters stand in strings only, where the escape means the same character.</summary>
    public static string Json(object said) => Escape(JsonSerializer.Serialize(said, said.GetType(), Options));

    public static string Escape(string text)
    {
        if (!text.Any(IsUnseen)) return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (IsUnseen(c)) escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static bool IsUnseen(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
