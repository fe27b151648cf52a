using Relais.Codecs.Xml;
using Relais.Codecs.Zip;

namespace Relais.Codecs.Xdm;

/// <summary>Limits of an XDM archive: those of the ZIP, of its metadata, and the number of documents exposed.</summary>
public sealed record XdmLimits
{
    public static XdmLimits Default { get; } = new();

    public ZipLimits Zip { get; init; } = ZipLimits.Default;

    public XmlLimits Metadata { get; init; } = new() { MaxBytes = 8 * 1024 * 1024, MaxElements = 200_000 };

    public int MaxDocuments { get; init; } = 500;
}
