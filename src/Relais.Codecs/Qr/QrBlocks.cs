namespace Relais.Codecs.Qr;

/// <summary>Text to codewords: bits in byte mode, cut into blocks, each with its Reed-Solomon remainder, interleaved (ISO/IEC 18004 §7.4 to §7.6).</summary>
internal static class QrBlocks
{
    public const int MaxVersion = 10;

    // Level M, by version (table 9): codewords of correction a block, blocks.
    private static readonly int[] Correction = [0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26];
    private static readonly int[] Blocks = [0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5];

    public static int? Smallest(int bytes)
    {
        for (var version = 1; version <= MaxVersion; version++)
            if (4 + CountBits(version) + (bytes * 8) <= DataCodewords(version) * 8) return version;
        return null;
    }

    public static byte[] Encode(byte[] bytes, int version)
    {
        var data = new byte[DataCodewords(version)];
        var at = 0;
        Put(0b0100, 4);
        Put(bytes.Length, CountBits(version));
        foreach (var b in bytes) Put(b, 8);
        at += Math.Min(4, (data.Length * 8) - at);   // the terminator is zeros, and so is the rest of its byte
        at = (at + 7) / 8 * 8;
        for (var pad = 0xEC; at < data.Length * 8; pad ^= 0xEC ^ 0x11) Put(pad, 8);
        return Interleave(data, version);

        void Put(int value, int bits)
        {
            for (var bit = bits - 1; bit >= 0; bit--, at++) data[at / 8] |= (byte)(((value >> bit) & 1) << (7 - (at % 8)));
        }
    }

    private static int CountBits(int version) => version < 10 ? 8 : 16;

    private static int DataCodewords(int version) => (QrGrid.DataModules(version) / 8) - (Correction[version] * Blocks[version]);

    private static byte[] Interleave(byte[] data, int version)
    {
        var (count, remainder) = (Blocks[version], Correction[version]);
        var shorter = data.Length / count;
        var blocks = new List<byte[]>();
        for (int n = 0, from = 0; n < count; n++)
        {
            // The last blocks are the longer ones.
            var length = shorter + (n < count - (data.Length % count) ? 0 : 1);
            blocks.Add(data[from..(from + length)]);
            from += length;
        }

        var all = new List<byte>();
        for (var n = 0; n <= shorter; n++) all.AddRange(blocks.Where(b => n < b.Length).Select(b => b[n]));
        var corrections = blocks.Select(b => Remainder(b, remainder)).ToList();
        for (var n = 0; n < remainder; n++) all.AddRange(corrections.Select(c => c[n]));
        return [.. all];
    }

    private static byte[] Remainder(byte[] block, int degree)
    {
        var divisor = Divisor(degree);
        var result = new byte[degree];
        foreach (var b in block)
        {
            var factor = (byte)(b ^ result[0]);
            Array.Copy(result, 1, result, 0, degree - 1);
            result[^1] = 0;
            for (var n = 0; n < degree; n++) result[n] ^= Times(divisor[n], factor);
        }

        return result;
    }

    private static byte[] Divisor(int degree)
    {
        var result = new byte[degree];
        result[^1] = 1;
        byte root = 1;
        for (var n = 0; n < degree; n++)
        {
            for (var m = 0; m < degree; m++) result[m] = (byte)(Times(result[m], root) ^ (m + 1 < degree ? result[m + 1] : 0));
            root = Times(root, 2);
        }

        return result;
    }

    /// <summary>In the field of 256 elements over x^8 + x^4 + x^3 + x^2 + 1.</summary>
    private static byte Times(byte x, byte y)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--) product = (product << 1) ^ ((product >> 7) * 0x11D) ^ (((y >> bit) & 1) * x);
        return (byte)product;
    }
}
