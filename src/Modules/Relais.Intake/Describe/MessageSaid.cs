using System.Text.Json.Serialization;
using Relais.Codecs;

namespace Relais.Intake.Describe;

/// <summary>A mail as <c>relais read</c> says it, with the documents it brings.</summary>
internal sealed record MessageSaid
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? File { get; init; }

    public string Format => "mail";

    public string? Subject { get; init; }

    public IReadOnlyList<string> From { get; init; } = [];

    public IReadOnlyList<string> To { get; init; } = [];

    public string? Date { get; init; }

    public string? MessageId { get; init; }

    public IReadOnlyList<PieceSaid> Parts { get; init; } = [];

    public IReadOnlyList<AttachmentSaid> Attachments { get; init; } = [];

    public string? Text { get; init; }

    public IReadOnlyList<DocumentSaid> Documents { get; init; } = [];

    public IReadOnlyList<Flaw> Flaws { get; init; } = [];
}

/// <summary>A part with content, nested ones too, numbered as IMAP does.</summary>
internal sealed record PieceSaid(string Path, string Type, string? Charset, string? Name, int Size);

internal sealed record AttachmentSaid(string? Name, string Type, int Size);

/// <summary>A file of several messages or documents: an archive, an mbox, an HPRIM file of several patients.</summary>
internal sealed record SeveralSaid(string File, string Format)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<MessageSaid>? Messages { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DocumentSaid>? Documents { get; init; }

    public IReadOnlyList<Flaw> Flaws { get; init; } = [];
}
