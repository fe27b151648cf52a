namespace Relais.Samples.Maker;

/// <summary>A fixed-seed source of choices: the same name gives the same throws on every machine and every runtime.</summary>
/// <remarks>One die per part of the samples, so that adding a letter does not reshuffle the patients.</remarks>
internal sealed class Dice
{
    private ulong state = 14695981039346656037;

    public Dice(string name)
    {
        foreach (var c in name) state = (state ^ c) * 1099511628211;
        Next();
    }

    public int Below(int bound) => (int)(Next() % (ulong)bound);

    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> of) => of[Below(of.Count)];

    public T Weighted<T>(IReadOnlyList<T> of, Func<T, int> weight)
    {
        var at = Below(of.Sum(weight));
        foreach (var one in of)
            if ((at -= weight(one)) < 0) return one;
        return of[^1];
    }

    public List<T> Shuffled<T>(IEnumerable<T> of)
    {
        var list = of.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
        return list;
    }

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + Below(10))));

    // splitmix64
    private ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
