namespace Relais.Codecs.Zip;

/// <summary>A file of an archive, inflated and checked against its CRC-32.</summary>
/// <param name="Path">Its path with <c>/</c> between folders, relative, without <c>..</c>: never a place on a disk.</param>
public sealed record ZipEntry(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>The last step of the path.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The path before the name, without its last <c>/</c>; empty at the top.</summary>
    public string Folder => Path.LastIndexOf('/') is > 0 and var cut ? Path[..cut] : "";
}
