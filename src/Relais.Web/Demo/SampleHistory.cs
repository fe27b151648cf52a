using System.Text;
using System.Text.Json;

namespace Relais.Web.Demo;

/// <summary>A line of history.jsonl: one piece of past work, what it came as, who did what to it and when.</summary>
internal sealed record PastWork(
    string Id, string Kind, string Practice, string Channel, string? Patient, DateTimeOffset Received, PastCorrection? Corrected, string Accountable, IReadOnlyList<PastStep> Steps, PastClosing? Closed, string File, string Content)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<PastWork> Read(string file) => !System.IO.File.Exists(file) ? [] : [.. System.IO.File.ReadLines(file).Select(l => JsonSerializer.Deserialize<PastWork>(l, Options)!)];

    /// <summary>The bytes as they came: a call sheet is UTF-8, all else one byte a character.</summary>
    public byte[] Bytes() => (File.EndsWith(".json", StringComparison.Ordinal) ? Encoding.UTF8 : Encoding.Latin1).GetBytes(Content);

    /// <summary>The same work some whole weeks later, so that its weekdays stay true.</summary>
    public PastWork Later(TimeSpan by) => this with
    {
        Received = Received + by, Corrected = Corrected is null ? null : Corrected with { At = Corrected.At + by },
        Steps = [.. Steps.Select(s => s with { At = s.At + by })], Closed = Closed is null ? null : Closed with { At = Closed.At + by },
    };
}

/// <summary>Who said that it was something else than Relais had thought.</summary>
internal sealed record PastCorrection(string To, string By, DateTimeOffset At);

/// <param name="Act"><c>take</c>, <c>hand-over</c>, <c>accept</c> or <c>refuse</c>.</param>
/// <param name="Cover">The absent doctor for whom it was handed to another.</param>
internal sealed record PastStep(DateTimeOffset At, string By, string Act, string? To, string? Cover, string? Why);

internal sealed record PastClosing(DateTimeOffset At, string By);
