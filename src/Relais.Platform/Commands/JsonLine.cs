using System.Text.Encodings.Web;
using System.Text.Json;

namespace Relais.Platform.Commands;

/// <summary>What a command answers to <c>--json</c>: one value, on one line, its French left readable.</summary>
public static class JsonLine
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of<T>(T said) => JsonSerializer.Serialize(said, Readable);
}
