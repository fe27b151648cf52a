namespace Relais.Codecs.Xdm;

/// <summary>A submission set: one folder of the archive, sent at once (IHE ITI TF-3 4.2, RegistryPackage).</summary>
public sealed record XdmSubmission
{
    /// <summary>Its folder in the archive.</summary>
    public required string Folder { get; init; }

    public string? UniqueId { get; init; }

    public string? SourceId { get; init; }

    public XdmPatientId? PatientId { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public string? Title { get; init; }

    public string? Comments { get; init; }

    public Coding? ContentType { get; init; }

    public IReadOnlyList<XdmAuthor> Authors { get; init; } = [];
}
