namespace Relais.Codecs.Qr;

/// <summary>The fixed patterns of a version, and where data may go between them (ISO/IEC 18004 §6.3, §7.7 to §7.10).</summary>
internal sealed class QrGrid
{
    private readonly int version;
    private readonly bool[,] dark, isFixed;

    public QrGrid(int version)
    {
        this.version = version;
        Size = 17 + (4 * version);
        (dark, isFixed) = (new bool[Size, Size], new bool[Size, Size]);
        for (var n = 0; n < Size; n++)
        {
            Set(6, n, n % 2 == 0);
            Set(n, 6, n % 2 == 0);
        }

        Finder(3, 3);
        Finder(3, Size - 4);
        Finder(Size - 4, 3);
        var centres = Alignments(version);
        foreach (var row in centres)
            foreach (var column in centres)
                if (!IsFinder(row, column)) Alignment(row, column);
        Format(dark, 0);
        Version();
    }

    public int Size { get; }

    /// <summary>Modules left for codewords.</summary>
    public static int DataModules(int version)
    {
        var modules = (((16 * version) + 128) * version) + 64;
        if (version < 2) return modules;
        var alignments = (version / 7) + 2;
        modules -= (((25 * alignments) - 10) * alignments) - 55;
        return version < 7 ? modules : modules - 36;
    }

    /// <summary>The codewords drawn in their zigzag under a mask, with its format.</summary>
    public bool[,] Draw(byte[] codewords, int mask)
    {
        var drawn = (bool[,])dark.Clone();
        var at = 0;
        for (var right = Size - 1; right >= 1; right -= 2)
        {
            if (right == 6) right = 5;
            for (var step = 0; step < Size; step++)
            {
                var row = ((right + 1) & 2) == 0 ? Size - 1 - step : step;
                for (var column = right; column > right - 2; column--)
                {
                    if (isFixed[row, column]) continue;
                    var bit = at < codewords.Length * 8 && ((codewords[at / 8] >> (7 - (at % 8))) & 1) != 0;
                    drawn[row, column] = bit ^ QrMask.Flips(mask, row, column);
                    at++;
                }
            }
        }

        Format(drawn, mask);
        return drawn;
    }

    private static int[] Alignments(int version)
    {
        if (version == 1) return [];
        var count = (version / 7) + 2;
        var step = ((version * 8) + (count * 3) + 5) / ((count * 4) - 4) * 2;
        return [6, .. Enumerable.Range(0, count - 1).Select(n => (version * 4) + 10 - (n * step)).Reverse()];
    }

    private bool IsFinder(int row, int column) => (row == 6 && column == 6) || (row == 6 && column == Size - 7) || (row == Size - 7 && column == 6);

    private void Finder(int row, int column)
    {
        for (var down = -4; down <= 4; down++)
            for (var across = -4; across <= 4; across++)
                if (row + down >= 0 && row + down < Size && column + across >= 0 && column + across < Size)
                    Set(row + down, column + across, Math.Max(Math.Abs(down), Math.Abs(across)) is not (2 or 4));
    }

    private void Alignment(int row, int column)
    {
        for (var down = -2; down <= 2; down++)
            for (var across = -2; across <= 2; across++)
                Set(row + down, column + across, Math.Max(Math.Abs(down), Math.Abs(across)) != 1);
    }

    /// <summary>Level M and the mask, twice, under a BCH code.</summary>
    private void Format(bool[,] on, int mask)
    {
        var rest = mask;   // level M is 00
        for (var n = 0; n < 10; n++) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
        var bits = ((mask << 10) | rest) ^ 0x5412;
        for (var n = 0; n < 15; n++)
        {
            var bit = ((bits >> n) & 1) != 0;
            var (row, column) = n switch { < 6 => (n, 8), 6 => (7, 8), 7 => (8, 8), 8 => (8, 7), _ => (8, 14 - n) };
            Put(on, row, column, bit);
            if (n < 8) Put(on, 8, Size - 1 - n, bit);
            else Put(on, Size - 15 + n, 8, bit);
        }

        Put(on, Size - 8, 8, true);
    }

    private void Version()
    {
        if (version < 7) return;
        var rest = version;
        for (var n = 0; n < 12; n++) rest = (rest << 1) ^ ((rest >> 11) * 0x1F25);
        var bits = (version << 12) | rest;
        for (var n = 0; n < 18; n++)
        {
            var bit = ((bits >> n) & 1) != 0;
            Set(n / 3, Size - 11 + (n % 3), bit);
            Set(Size - 11 + (n % 3), n / 3, bit);
        }
    }

    private void Set(int row, int column, bool isDark) => Put(dark, row, column, isDark);

    private void Put(bool[,] on, int row, int column, bool isDark)
    {
        on[row, column] = isDark;
        isFixed[row, column] = true;
    }
}
