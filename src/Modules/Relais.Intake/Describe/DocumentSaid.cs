using System.Text.Json.Serialization;
using Relais.Codecs;

namespace Relais.Intake.Describe;

/// <summary>A document as <c>relais read</c> says it: what it says of itself, nothing corrected. Keys are the columns of the docs.</summary>
internal sealed record DocumentSaid
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? File { get; init; }

    /// <summary>Where it stands in its message or archive; null for a file of its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Path { get; init; }

    /// <summary><c>cda</c>, <c>hprim</c>, <c>pdf</c>, <c>image</c>, <c>text</c>, <c>message</c>, <c>call</c>, <c>other</c>.</summary>
    public required string Format { get; init; }

    public string? Code { get; init; }

    public string? CodeSystem { get; init; }

    public string? Title { get; init; }

    public PatientSaid? Patient { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Id { get; init; }

    public string? Date { get; init; }

    public int? Version { get; init; }

    public IReadOnlyList<RelationSaid> Relation { get; init; } = [];

    public IReadOnlyList<SectionSaid> Sections { get; init; } = [];

    public IReadOnlyList<ResultSaid> Results { get; init; } = [];

    /// <summary>The words of a document without sections; read from a picture when <see cref="Scanned"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    public bool Scanned { get; init; }

    /// <summary>Why a person would have to look, from the closed list; null when nothing holds it.</summary>
    public string? Held { get; init; }

    public string? Refused { get; init; }

    public IReadOnlyList<Flaw> Flaws { get; init; } = [];
}

/// <summary>Whom it is about, as written; names as sent, the INS with its OID, dates ISO 8601.</summary>
internal sealed record PatientSaid(
    string? BirthName, string? UsedName, IReadOnlyList<string> FirstNames, string? UsedFirstName, string? Sex, string? BirthDate, string? BirthPlace, string? Ins, string? Oid);

/// <summary>A link to an earlier document: <c>RPLC</c>, <c>APND</c>, <c>XFRM</c>.</summary>
internal sealed record RelationSaid(string Type, IReadOnlyList<string> Documents);

internal sealed record SectionSaid(string? Code, string? Title, string Text);

internal sealed record ResultSaid(string Label, string? Code, string? CodeSystem, string? Value, string? Unit, string? Low, string? High, string? Reference, string? Interpretation, string? Status)
{
    /// <summary>The same result in another unit; null when the sender gives one only.</summary>
    public ResultSaid? Second { get; init; }
}
