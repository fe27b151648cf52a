using Relais.Codecs.Ins;

namespace Relais.Codecs.Xdm;

/// <summary>
/// A document of an XDM archive with its metadata (IHE ITI TF-3 4.2, ExtrinsicObject). One that is listed but missing has a null
/// <see cref="Content"/>; one that is present but not listed has <see cref="IsListed"/> false and no metadata.
/// </summary>
public sealed record XdmDocument
{
    /// <summary>The path of the document in the archive, or the one the metadata promised.</summary>
    public required string Path { get; init; }

    /// <summary>The value of the URI slot; the file name for a document that is not listed.</summary>
    public required string Uri { get; init; }

    public ReadOnlyMemory<byte>? Content { get; init; }

    public bool IsListed { get; init; }

    /// <summary>Whether the SHA-1 of the metadata is that of the content; null when either is missing.</summary>
    public bool? HashAgrees { get; init; }

    /// <summary>Whether the size of the metadata is that of the content; null when either is missing.</summary>
    public bool? SizeAgrees { get; init; }

    /// <summary>The registry id of the entry (urn:uuid), to which associations point.</summary>
    public string? EntryId { get; init; }

    /// <summary>For a CDA, its id: <c>root</c> or <c>root^extension</c>.</summary>
    public string? UniqueId { get; init; }

    public string? MimeType { get; init; }

    public string? Title { get; init; }

    public Coding? TypeCode { get; init; }

    public Coding? ClassCode { get; init; }

    public Coding? FormatCode { get; init; }

    public Coding? FacilityType { get; init; }

    public Coding? PracticeSetting { get; init; }

    public IReadOnlyList<Coding> ConfidentialityCodes { get; init; } = [];

    public XdmFlags Flags { get; init; }

    /// <summary>The identifier a receiver must identify the patient by (Référentiel socle MSSanté #2, ECO.2.1.2).</summary>
    public XdmPatientId? PatientId { get; init; }

    /// <summary>PID-5, PID-7 and PID-8 of sourcePatientInfo, with the matricule when <see cref="PatientId"/> is an INS.</summary>
    public PatientTraits SourcePatient { get; init; } = new();

    public DateTimeOffset? CreationTime { get; init; }

    public DateTimeOffset? ServiceStart { get; init; }

    public DateTimeOffset? ServiceStop { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<XdmAuthor> Authors { get; init; } = [];

    public XdmAuthor? LegalAuthenticator { get; init; }

    public XdmAction Action { get; init; }
}
