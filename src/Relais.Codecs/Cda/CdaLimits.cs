using Relais.Codecs.Xml;

namespace Relais.Codecs.Cda;

/// <summary>How much of a clinical document is read; what stands beyond is left out with a flaw.</summary>
public sealed record CdaLimits
{
    public static CdaLimits Default { get; } = new();

    public XmlLimits Xml { get; init; } = XmlLimits.Default;

    public int MaxSections { get; init; } = 2000;

    public int MaxObservations { get; init; } = 5000;

    public int MaxMedia { get; init; } = 200;

    /// <summary>Authors, and recipients, each.</summary>
    public int MaxPeople { get; init; } = 100;

    /// <summary>Bytes of one embedded file once decoded (and inflated).</summary>
    public int MaxMediaBytes { get; init; } = 48 * 1024 * 1024;
}
