using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Relais.Samples.Maker.Paper;

/// <summary>Turns, spots and greys a page, then writes it as a PNG of sixteen greys.</summary>
internal static class Scanner
{
    public static byte[] Scan(byte[] pgm, Wear wear, Dice dice)
    {
        var (grey, width, height) = Read(pgm);
        if (wear.Degrees != 0) (grey, width, height) = Turned(grey, width, height, wear.Degrees);
        Spoil(grey, width, height, wear, dice);
        return Png(grey, width, height);
    }

    // Binary PGM: "P5 width height 255" then one byte a point.
    private static (byte[], int, int) Read(byte[] pgm)
    {
        var words = new List<string>();
        var at = 0;
        while (words.Count < 4)
        {
            var start = at;
            while (pgm[at] > 32) at++;
            words.Add(Encoding.ASCII.GetString(pgm, start, at - start));
            at++;
        }
        return (pgm[at..], int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture));
    }

    private static (byte[], int, int) Turned(byte[] grey, int width, int height, double degrees)
    {
        var quarter = Math.Abs(degrees) is > 45 and < 135;
        var (w, h) = quarter ? (height, width) : (width, height);
        var turned = new byte[w * h];
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        for (var y = 0; y < h; y++)
            for (var x = 0; x < w; x++)
            {
                var (dx, dy) = (x - w / 2.0, y - h / 2.0);
                var sx = (int)Math.Round(dx * cos + dy * sin + width / 2.0);
                var sy = (int)Math.Round(-dx * sin + dy * cos + height / 2.0);
                turned[y * w + x] = sx >= 0 && sy >= 0 && sx < width && sy < height ? grey[sy * width + sx] : (byte)255;
            }
        return (turned, w, h);
    }

    private static void Spoil(byte[] grey, int width, int height, Wear wear, Dice dice)
    {
        for (var n = (long)grey.Length * wear.Noise / 1000; n > 0; n--) grey[dice.Below(grey.Length)] = (byte)dice.Between(0, 200);
        if (wear.Noise > 0)
            for (var line = dice.Between(1, 2); line > 0; line--)
            {
                var x = dice.Below(width);
                for (var y = 0; y < height; y++) grey[y * width + x] = 150;
            }
        if (!wear.Unreadable) return;
        for (var i = 0; i < grey.Length; i++) grey[i] = (byte)(225 + (grey[i] - 128) / 40);
    }

    private static byte[] Png(byte[] grey, int width, int height)
    {
        var stride = (width + 1) / 2;
        var rows = new byte[(stride + 1) * height];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                rows[y * (stride + 1) + 1 + x / 2] |= (byte)(Math.Min(15, (grey[y * width + x] + 8) / 17) << (x % 2 == 0 ? 4 : 0));

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zlib.Write(rows);

        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 4;
        Chunk(png, "IHDR", header);
        Chunk(png, "IDAT", packed.ToArray());
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, string type, byte[] bytes)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, bytes.Length);
        png.Write(four);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. bytes];
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(four, Crc(body));
        png.Write(four);
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var k = 0; k < 8; k++) crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }
        return ~crc;
    }
}
