using System.IO.Compression;
using System.Text;

namespace Relais.Codecs.Cda;

/// <summary>
/// A file inside the document (nonXMLBody, observationMedia), decoded on demand only. <see cref="Id"/> is what
/// <c>renderMultiMedia</c> refers to; <see cref="IsCopy"/> tells the printable copy of the whole document (LOINC 55108-5, or an N1
/// body) from an annex.
/// </summary>
public sealed class CdaMedia
{
    private readonly string encoded;
    private readonly bool isBase64;
    private readonly bool isDeflated;
    private readonly int limit;

    internal CdaMedia(string? id, string mimeType, string? section, bool isCopy, string encoded, bool isBase64, bool isDeflated, int limit) =>
        (Id, MimeType, SectionTitle, IsCopy, this.encoded, this.isBase64, this.isDeflated, this.limit) =
        (id, mimeType, section, isCopy, encoded, isBase64, isDeflated, limit);

    public string? Id { get; }

    /// <summary>As declared, in lower case: check the bytes before trusting it.</summary>
    public string MimeType { get; }

    public string? SectionTitle { get; }

    public bool IsCopy { get; }

    /// <summary>Characters before decoding: about 4/3 of the bytes for base64.</summary>
    public int EncodedLength => encoded.Length;

    /// <summary>The bytes; flaws <c>cda.media-too-large</c>, <c>cda.media-base64</c>, <c>cda.media-deflate</c>, <c>cda.media-empty</c>.</summary>
    public Decoded<ReadOnlyMemory<byte>> Decode()
    {
        if (encoded.AsSpan().IndexOfAnyExcept(" \t\r\n") < 0) return new Flaw("cda.media-empty");
        if (encoded.Length / 4L * 3 > limit * 2L) return new Flaw("cda.media-too-large", 0, $"limit {limit}");
        if (!isBase64) return (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(encoded);

        var bytes = new byte[encoded.Length / 4 * 3 + 3];
        if (!Convert.TryFromBase64String(encoded, bytes, out var count)) return new Flaw("cda.media-base64");
        if (isDeflated) return Inflate(bytes.AsMemory(0, count));
        return count > limit ? new Flaw("cda.media-too-large", 0, $"limit {limit}") : (ReadOnlyMemory<byte>)bytes.AsMemory(0, count);
    }

    private Decoded<ReadOnlyMemory<byte>> Inflate(ReadOnlyMemory<byte> stored)
    {
        // "DF" is raw deflate in the standard (RFC 1951); zlib (RFC 1950) and plain bytes are met under the same mark.
        if (stored.Span is [0xFF, 0xD8, ..] or [0x89, 0x50, ..] or [0x25, 0x50, ..]) return stored;
        using var source = new MemoryStream(stored.ToArray());
        using Stream inflate = stored.Span is [0x78, _, ..] ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress);
        var bytes = new MemoryStream();
        var block = new byte[65536];
        try
        {
            while (inflate.Read(block) is > 0 and var count)
            {
                if (bytes.Length + count > limit) return new Flaw("cda.media-too-large", 0, $"limit {limit}");
                bytes.Write(block, 0, count);
            }
        }
        catch (InvalidDataException)
        {
            return new Flaw("cda.media-deflate");
        }

        return (ReadOnlyMemory<byte>)bytes.ToArray();
    }
}
