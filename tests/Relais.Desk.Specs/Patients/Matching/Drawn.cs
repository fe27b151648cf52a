namespace Relais.Desk.Specs.Patients.Matching;

/// <summary>Values drawn as often as a table with a header counts them.</summary>
internal sealed class Drawn<T>
{
    private readonly List<T> values = [];
    private readonly List<long> reaches = [];
    private long total;

    public static Drawn<T> From(string file, Func<string[], (T Value, int Count)> read)
    {
        var drawn = new Drawn<T>();
        foreach (var line in File.ReadLines(file).Skip(1))
        {
            var (value, count) = read(line.Split('\t'));
            if (count <= 0) continue;
            drawn.total += count;
            drawn.values.Add(value);
            drawn.reaches.Add(drawn.total);
        }

        return drawn;
    }

    public T Next(Random chance)
    {
        var at = reaches.BinarySearch(chance.NextInt64(total) + 1);
        return values[at < 0 ? ~at : at];
    }
}
