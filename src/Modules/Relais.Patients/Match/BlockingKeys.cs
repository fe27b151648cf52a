namespace Relais.Patients.Match;

/// <summary>
/// Numbers that two cards of one person are likely to share whatever was mistyped: stored beside each patient, they find the
/// candidates by plain equality, in memory or by <c>WHERE key IN (…)</c>. Each needs only part of the traits to be right.
/// </summary>
/// <remarks>
/// The numbers are FNV-1a hashes (64 bits) and must not change once stored: a new kind of key is added, an old one stays.
/// The same keys are computed for the stored and for the incoming card; day and month are put in one order so that exchanging them
/// changes nothing, and name and first name stand in one space, so that exchanging these changes nothing either.
/// </remarks>
internal static class BlockingKeys
{
    /// <summary>
    /// A larger block tells little (a common name in its town) and costs most of the time; of an invented million, leaving such blocks
    /// out lost none of 3,600 that comparing would have found, since each has some ten other keys.
    /// </summary>
    public const int LargestBlock = 300;

    /// <summary>The key of the number alone, right or wrong; null without number. Every holder of an INS must be among the candidates.</summary>
    public static long? OfNumber(IdentityCard card) => card.Number.Length == 0 ? null : Hash('I', card.Number);

    /// <summary>From 0 to about 20 distinct keys.</summary>
    public static IReadOnlyList<long> Of(IdentityCard card)
    {
        var keys = new List<long>(16);
        if (OfNumber(card) is { } number) keys.Add(number);

        var names = Sounds([card.BirthName, card.UsedName]);
        var firstNames = Sounds([.. card.FirstNames.Take(3).SelectMany(Parts), card.UsedFirstName]);
        foreach (var name in names)
        {
            foreach (var first in firstNames)
                keys.Add(string.CompareOrdinal(name, first) < 0 ? Hash('N', name, first) : Hash('N', first, name));
        }

        if (card.Postcode is not null) AddPlaced(keys, card);
        if (card.BirthDay > 0) AddDated(keys, card, [.. names, .. firstNames]);
        return [.. keys.Distinct()];
    }

    // For those whose date is missing or mangled: one name heard alike, the first letter of the other, the same post town.
    private static void AddPlaced(List<long> keys, IdentityCard card)
    {
        if (card.BirthName is not { } name || card.FirstName is not { } first) return;
        keys.Add(Hash('L', FrenchSound.Skeleton(name.Sound), card.Postcode + first.Bare[0]));
        keys.Add(Hash('F', FrenchSound.Skeleton(first.Sound), card.Postcode + name.Bare[0]));
    }

    private static void AddDated(List<long> keys, IdentityCard card, IEnumerable<string> sounds)
    {
        var (year, month, day) = (card.BirthDay / 10000, card.BirthDay / 100 % 100, card.BirthDay % 100);
        var inOrder = Math.Min(month, day) * 100 + Math.Max(month, day);
        foreach (var sound in sounds.Distinct())
        {
            keys.Add(Hash('M', sound, $"{year}-{month}"));
            keys.Add(Hash('D', sound, $"{inOrder}"));
        }

        if (card.Postcode is not null) keys.Add(Hash('P', card.Postcode, $"{year}-{inOrder}"));

        // 1 January and 31 December stand for "day unknown" (RNIV 2.0, EXI ID 12): alone they would gather thousands.
        if (inOrder is not (101 or 1231)) keys.Add(Hash('B', $"{card.BirthDay}"));
    }

    private static IEnumerable<ComparedName?> Parts(ComparedName name) =>
        name.Folded.Contains(' ') ? FrenchNames.Words(name.Folded).Take(2).Select(ComparedName.Of) : [name];

    private static List<string> Sounds(IEnumerable<ComparedName?> names) =>
        [.. names.OfType<ComparedName>().Select(name => FrenchSound.Skeleton(name.Sound)).Where(s => s.Length > 0).Distinct().Take(4)];

    private static long Hash(char kind, string one, string other = "")
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in $"{kind}|{one}|{other}") hash = (hash ^ letter) * 1099511628211UL;
        return (long)hash;
    }
}
