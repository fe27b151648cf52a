using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Relais.Codecs.Zip;

/// <summary>
/// Reads a ZIP archive held in memory (PKWARE APPNOTE 6.3, stored and deflated entries). Names that leave the archive, entries
/// that overlap, sizes that lie, ratios and totals beyond <see cref="ZipLimits"/> are refused; the sound entries are still given.
/// </summary>
public static class ZipReader
{
    public static ZipReading Read(ReadOnlyMemory<byte> zip, ZipLimits? limits = null)
    {
        limits ??= ZipLimits.Default;
        var flaws = new List<Flaw>();
        var lines = ZipDirectory.Read(zip.Span, limits, flaws);
        if (Overlap(lines) is { } overlap) return new ZipReading([], [.. flaws, overlap]);

        var entries = new List<ZipEntry>(lines.Count);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = limits.MaxTotalBytes;
        foreach (var line in lines)
        {
            var content = Inflate(zip, line, left, limits);
            if (!content.TryGet(out var bytes)) { flaws.Add(content.Flaw!); continue; }
            if (!seen.Add(line.Path)) { flaws.Add(new Flaw("zip.duplicate-name", line.At)); continue; }
            left -= bytes.Length;
            entries.Add(new ZipEntry(line.Path, bytes));
        }

        return new ZipReading(entries, flaws);
    }

    /// <summary>Reads an archive found inside another one; <c>zip.nested</c> when the limits allow no further one.</summary>
    public static ZipReading Read(ZipEntry inner, ZipLimits limits) =>
        limits.MaxNesting <= 0
            ? new ZipReading([], [new Flaw("zip.nested")])
            : Read(inner.Content, limits with { MaxNesting = limits.MaxNesting - 1, MaxTotalBytes = limits.MaxTotalBytes - inner.Content.Length });

    private static Flaw? Overlap(List<ZipLine> lines)
    {
        var sorted = lines.OrderBy(line => line.HeaderAt).ToList();
        for (var i = 1; i < sorted.Count; i++)
            if (sorted[i].HeaderAt < sorted[i - 1].End) return new Flaw("zip.overlap", sorted[i].At);
        return null;
    }

    private static Decoded<ReadOnlyMemory<byte>> Inflate(ReadOnlyMemory<byte> zip, ZipLine line, long left, ZipLimits limits)
    {
        if (line.Inflated > limits.MaxEntryBytes) return new Flaw("zip.entry-too-large", line.At);
        if (line.Inflated > limits.RatioFreeBytes && line.Inflated > line.Stored * limits.MaxRatio) return new Flaw("zip.ratio", line.At);
        if (line.Inflated > left) return new Flaw("zip.too-large", line.At);

        var stored = zip.Slice((int)line.DataAt, (int)line.Stored);
        if (line.Method == 0 && line.Stored != line.Inflated) return new Flaw("zip.size-lies", line.At);

        Decoded<ReadOnlyMemory<byte>> bytes = line.Method == 0 ? stored : Inflate(stored, (int)line.Inflated, line.At);
        if (!bytes.TryGet(out var content)) return bytes;
        return Crc32.Of(content.Span) == line.Crc ? bytes : new Flaw("zip.crc", line.At);
    }

    private static Decoded<ReadOnlyMemory<byte>> Inflate(ReadOnlyMemory<byte> stored, int size, long at)
    {
        var held = MemoryMarshal.TryGetArray(stored, out var array) ? array : new ArraySegment<byte>(stored.ToArray());
        using var stream = new DeflateStream(new MemoryStream(held.Array!, held.Offset, held.Count), CompressionMode.Decompress);
        var bytes = new byte[size];
        try
        {
            if (stream.ReadAtLeast(bytes, size, throwOnEndOfStream: false) < size || stream.ReadByte() >= 0) return new Flaw("zip.size-lies", at);
        }
        catch (InvalidDataException)
        {
            return new Flaw("zip.corrupt", at);
        }

        return (ReadOnlyMemory<byte>)bytes;
    }
}
