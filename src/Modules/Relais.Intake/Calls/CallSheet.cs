using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Relais.Codecs;
using Relais.Codecs.Ins;
using Relais.Intake.Documents;
using Relais.Intake.Read;

namespace Relais.Intake.Calls;

/// <summary>A call, a request at the counter, an online form: who, what, for whom. Kept as JSON like any received bytes.</summary>
/// <remarks>It names the patient in words only: the same JSON may come by mail or from a program, and no number in it ties a document to a record.</remarks>
internal sealed record CallSheet
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, AllowDuplicateProperties = false };

    public string? Channel { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }

    public string? Caller { get; init; }

    public string? ForWhom { get; init; }

    public Person? Patient { get; init; }

    public string? Callback { get; init; }

    public string? TakenBy { get; init; }

    public string? Text { get; init; }

    internal sealed record Person(string? Name, string? FirstName, string? BirthDate);

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    public static bool Looks(Place at) => at.Depth == 0 && at.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && at.Bytes.Length < 100_000 && at.Bytes.Span.IndexOf("\"caller\""u8) >= 0;

    /// <summary>Null when the bytes are not a call sheet.</summary>
    public static CallSheet? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<CallSheet>(bytes, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static PartRead Read(Place at)
    {
        if (Parse(at.Bytes.Span) is not { Text.Length: > 0 } sheet) return ArrivalReader.Hold(at, HeldReason.Unreadable, new Flaw("call.unreadable"));
        return new PartRead
        {
            Path = "appel", Nature = PartNature.Call, Content = at.Bytes, FileName = at.Name, Title = FirstWords(sheet.Text), Sender = sheet.Caller, Date = sheet.ReceivedAt,
            Traits = sheet.Patient is { } p ? Traits(p) : new PatientTraits(), TraitsAreStructured = sheet.Patient is not null, Text = sheet.Text,
        };
    }

    private static PatientTraits Traits(Person person) => new()
    {
        UsedName = person.Name?.ToUpperInvariant(), FirstNames = person.FirstName is { Length: > 0 } first ? [first] : [],
        BirthDate = DateOnly.TryParseExact(person.BirthDate, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
    };

    private static string FirstWords(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= 80 ? line : string.Concat(line.AsSpan(0, line.LastIndexOf(' ', 79) is > 20 and var cut ? cut : 79), "…");
    }
}
