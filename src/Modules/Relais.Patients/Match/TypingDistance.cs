namespace Relais.Patients.Match;

/// <summary>
/// Typing errors between two words: a letter missing, too many, wrong, or two neighbours exchanged
/// (Damerau-Levenshtein, optimal string alignment).
/// </summary>
internal static class TypingDistance
{
    private const int Longest = 40;

    /// <summary>True when at most <paramref name="limit"/> errors separate the words; of long words the first 40 letters count.</summary>
    public static bool IsWithin(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit) return false;
        return Between(left.AsSpan(0, Math.Min(left.Length, Longest)), right.AsSpan(0, Math.Min(right.Length, Longest)), limit) <= limit;
    }

    private static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        var width = right.Length + 1;
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var before = rows[..width];
        var above = rows.Slice(Longest + 1, width);
        var row = rows.Slice(2 * (Longest + 1), width);
        for (var j = 0; j < width; j++) above[j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var errors = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                var exchanged = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                row[j] = exchanged ? Math.Min(errors, before[j - 2] + 1) : errors;
                least = Math.Min(least, row[j]);
            }

            if (least > limit) return limit + 1;
            var free = before;
            before = above;
            above = row;
            row = free;
        }

        return above[right.Length];
    }
}
