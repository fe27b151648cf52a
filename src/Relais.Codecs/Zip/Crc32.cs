namespace Relais.Codecs.Zip;

/// <summary>The check sum of archive entries (ISO 3309, polynomial EDB88320), eight bytes at a step.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = Fill();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var table = Table;
        var sum = uint.MaxValue;
        while (bytes.Length >= 8)
        {
            var one = sum ^ BitConverter.ToUInt32(bytes);
            var two = BitConverter.ToUInt32(bytes[4..]);
            sum = table[0x700 + (one & 0xFF)] ^ table[0x600 + ((one >> 8) & 0xFF)] ^ table[0x500 + ((one >> 16) & 0xFF)] ^ table[0x400 + (one >> 24)]
                ^ table[0x300 + (two & 0xFF)] ^ table[0x200 + ((two >> 8) & 0xFF)] ^ table[0x100 + ((two >> 16) & 0xFF)] ^ table[two >> 24];
            bytes = bytes[8..];
        }

        foreach (var value in bytes) sum = table[(sum ^ value) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

    private static uint[] Fill()
    {
        var table = new uint[8 * 256];
        for (uint i = 0; i < 256; i++)
        {
            var sum = i;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) != 0 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
            table[i] = sum;
        }

        for (var i = 256; i < table.Length; i++) table[i] = table[table[i - 256] & 0xFF] ^ (table[i - 256] >> 8);
        return table;
    }
}
