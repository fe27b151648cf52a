using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Relais.Samples.Maker;

/// <summary>JSON as the samples keep it: camelCase, accents left readable, nothing for what is absent.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions OneLine = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
    private static readonly JsonSerializerOptions Indented = new(OneLine) { WriteIndented = true, NewLine = "\n" };

    public static void Write(string path, object what) => File.WriteAllText(path, JsonSerializer.Serialize(what, Indented) + "\n");

    public static void WriteLines(string path, IEnumerable<object> lines) => File.WriteAllText(path, string.Concat(lines.Select(l => JsonSerializer.Serialize(l, OneLine) + "\n")));

    public static string Text(object what) => JsonSerializer.Serialize(what, Indented) + "\n";

    public static string OneLineText(object what) => JsonSerializer.Serialize(what, OneLine);
}
