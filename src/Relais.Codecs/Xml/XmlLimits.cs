namespace Relais.Codecs.Xml;

/// <summary>How much XML is accepted from outside. Beyond a limit the document is not read, and one flaw names the limit.</summary>
public sealed record XmlLimits
{
    public static XmlLimits Default { get; } = new();

    /// <summary>Bytes of the whole document; a secure mail weighs 25 MB at most, official examples 3 MB.</summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Elements open at once; official documents stay under 30.</summary>
    public int MaxDepth { get; init; } = 128;

    /// <summary>Attributes of one element; official documents stay under 10.</summary>
    public int MaxAttributes { get; init; } = 256;

    /// <summary>Elements of the whole document.</summary>
    public int MaxElements { get; init; } = 1_000_000;
}
