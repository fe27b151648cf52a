namespace Relais.Codecs.Zip;

/// <summary>How much an archive may hold. Beyond a limit the entry, or the archive, is refused with a flaw, before it is inflated.</summary>
public sealed record ZipLimits
{
    public static ZipLimits Default { get; } = new();

    public int MaxEntries { get; init; } = 2000;

    /// <summary>Bytes of one entry once inflated.</summary>
    public int MaxEntryBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Bytes of all entries once inflated.</summary>
    public long MaxTotalBytes { get; init; } = 192 * 1024 * 1024;

    /// <summary>Inflated bytes for one stored byte, for entries over <see cref="RatioFreeBytes"/>.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>Below this inflated size any ratio is accepted: short regular files compress very well.</summary>
    public int RatioFreeBytes { get; init; } = 256 * 1024;

    /// <summary>How many archives may stand one inside another, the outer one not counted.</summary>
    public int MaxNesting { get; init; } = 1;
}
