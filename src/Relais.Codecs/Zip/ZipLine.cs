namespace Relais.Codecs.Zip;

/// <summary>One line of the central directory, with the place of its bytes in the archive.</summary>
internal sealed record ZipLine(long At, string Path, ushort Method, uint Crc, long Stored, long Inflated, long HeaderAt, long DataAt)
{
    public long End => DataAt + Stored;
}
