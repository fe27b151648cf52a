namespace Relais.Samples.Maker.Arrivals;

/// <summary>One thing that reaches a practice, and what must be made of it.</summary>
internal sealed record Arrival(string Channel, string Practice, DateTimeOffset Received, string Form, string Extension, byte[] Bytes, string Scenario, IReadOnlyList<ExpectedDocument> Documents)
{
    /// <summary>new, duplicate, version, withdrawal, or held when the container itself cannot be read.</summary>
    public string Status { get; init; } = "new";

    /// <summary>The earlier arrival that this one repeats, replaces or withdraws, or, when new, whose content it holds in another form.</summary>
    public Arrival? Of { get; init; }
    public string? Note { get; init; }
}
