using System.Buffers.Binary;

namespace Relais.Codecs.Zip;

/// <summary>Reads the central directory and settles where each entry stands, inflating nothing (PKWARE APPNOTE 4.3.12, 4.3.16).</summary>
internal static class ZipDirectory
{
    private const uint EndMark = 0x06054b50, LineMark = 0x02014b50, LocalMark = 0x04034b50;

    public static List<ZipLine> Read(ReadOnlySpan<byte> zip, ZipLimits limits, List<Flaw> flaws)
    {
        var end = FindEnd(zip);
        if (end < 0)
        {
            flaws.Add(new Flaw(zip.StartsWith("PK"u8) ? "zip.truncated" : "zip.not-an-archive", zip.Length));
            return [];
        }

        int count = U16(zip, end + 10);
        long size = U32(zip, end + 12), start = U32(zip, end + 16);
        if (U16(zip, end + 4) != 0 || U16(zip, end + 8) != count) return Refuse("zip.split", end);
        if (count == 0xFFFF || size == uint.MaxValue || start == uint.MaxValue) return Refuse("zip.zip64", end);
        if (count > limits.MaxEntries) return Refuse("zip.too-many-entries", end);

        var before = end - size - start;   // bytes some senders put before the archive
        if (before < 0) return Refuse("zip.truncated", end);

        var lines = new List<ZipLine>(count);
        var at = before + start;
        for (var i = 0; i < count; i++)
        {
            if (at + 46 > end || U32(zip, at) != LineMark) { flaws.Add(new Flaw("zip.directory", at)); break; }
            long next = at + 46 + U16(zip, at + 28) + U16(zip, at + 30) + U16(zip, at + 32);
            if (next > end) { flaws.Add(new Flaw("zip.directory", at)); break; }
            if (Line(zip, at, before, before + start, flaws) is { } line) lines.Add(line);
            at = next;
        }

        return lines;

        List<ZipLine> Refuse(string code, long where)
        {
            flaws.Add(new Flaw(code, where));
            return [];
        }
    }

    private static ZipLine? Line(ReadOnlySpan<byte> zip, long at, long before, long directory, List<Flaw> flaws)
    {
        var raw = zip.Slice((int)at + 46, U16(zip, at + 28));
        var name = ZipName.Read(raw, at);
        if (!name.TryGet(out var path)) { flaws.Add(name.Flaw!); return null; }
        if (path.EndsWith('/') || path.Length == 0) return null;

        var flaw = (U16(zip, at + 8) & 1) != 0 ? "zip.encrypted" : U16(zip, at + 10) is not (0 or 8) ? "zip.method" : null;
        var header = before + U32(zip, at + 42);
        var stored = U32(zip, at + 20);
        if (flaw is null && (header + 30 > directory || U32(zip, header) != LocalMark)) flaw = "zip.local-header";
        if (flaw is not null) { flaws.Add(new Flaw(flaw, at)); return null; }

        var nameLength = U16(zip, header + 26);
        var data = header + 30 + nameLength + U16(zip, header + 28);
        if (data + stored > directory) flaw = "zip.truncated";
        // Two readers must not see two names: an antivirus and we would not look at the same file.
        else if (!zip.Slice((int)header + 30, nameLength).SequenceEqual(raw)) flaw = "zip.name-differs";
        if (flaw is not null) { flaws.Add(new Flaw(flaw, at)); return null; }

        return new ZipLine(at, path, U16(zip, at + 10), U32(zip, at + 16), stored, U32(zip, at + 24), header, data);
    }

    private static long FindEnd(ReadOnlySpan<byte> zip)
    {
        for (var at = zip.Length - 22; at >= 0 && at >= zip.Length - 22 - ushort.MaxValue; at--)
            if (zip[at] == 'P' && U32(zip, at) == EndMark && at + 22 + U16(zip, at + 20) <= zip.Length) return at;
        return -1;
    }

    private static ushort U16(ReadOnlySpan<byte> zip, long at) => BinaryPrimitives.ReadUInt16LittleEndian(zip[(int)at..]);

    private static uint U32(ReadOnlySpan<byte> zip, long at) => BinaryPrimitives.ReadUInt32LittleEndian(zip[(int)at..]);
}
