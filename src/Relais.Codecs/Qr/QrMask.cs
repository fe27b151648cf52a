namespace Relais.Codecs.Qr;

/// <summary>Eight ways to flip the data so that no large patch or false finder shows; the one with the least penalty is taken (ISO/IEC 18004 §7.8).</summary>
internal static class QrMask
{
    private static readonly bool[] Finder = [true, false, true, true, true, false, true];

    public static bool[,] Best(QrGrid grid, byte[] codewords) => Enumerable.Range(0, 8).Select(mask => grid.Draw(codewords, mask)).MinBy(Penalty)!;

    public static bool Flips(int mask, int row, int column) => mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => ((row / 2) + (column / 3)) % 2 == 0,
        5 => ((row * column) % 2) + ((row * column) % 3) == 0,
        6 => (((row * column) % 2) + ((row * column) % 3)) % 2 == 0,
        _ => (((row + column) % 2) + ((row * column) % 3)) % 2 == 0,
    };

    private static int Penalty(bool[,] drawn)
    {
        var size = drawn.GetLength(0);
        var (penalty, dark) = (0, 0);
        for (var n = 0; n < size; n++)
        {
            var line = n;
            penalty += Runs(at => drawn[line, at], size) + Runs(at => drawn[at, line], size) + Finders(at => drawn[line, at], size) + Finders(at => drawn[at, line], size);
        }

        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                if (drawn[row, column]) dark++;
                if (row + 1 < size && column + 1 < size && drawn[row, column] == drawn[row + 1, column] && drawn[row, column] == drawn[row, column + 1] && drawn[row, column] == drawn[row + 1, column + 1]) penalty += 3;
            }
        }

        return penalty + (Math.Abs((dark * 20) - (size * size * 10)) / (size * size) * 10);
    }

    private static int Runs(Func<int, bool> line, int size)
    {
        var penalty = 0;
        for (int at = 1, run = 1; at <= size; at++)
        {
            if (at < size && line(at) == line(at - 1))
            {
                run++;
                continue;
            }

            if (run >= 5) penalty += run - 2;
            run = 1;
        }

        return penalty;
    }

    /// <summary>What looks like a finder: its seven modules with four light ones on a side; outside the symbol it is light.</summary>
    private static int Finders(Func<int, bool> line, int size)
    {
        var found = 0;
        for (var at = 0; at + 7 <= size; at++)
        {
            var from = at;
            if (!Enumerable.Range(0, 7).All(n => line(from + n) == Finder[n])) continue;
            bool Light(int first) => Enumerable.Range(first, 4).All(n => n < 0 || n >= size || !line(n));
            if (Light(at - 4)) found++;
            if (Light(at + 7)) found++;
        }

        return found * 40;
    }
}
