namespace Relais.Patients.Match;

/// <summary>
/// A base of patients held in memory and found by <see cref="BlockingKeys"/>: two sorted columns, key and position, about 150 bytes
/// a patient beside the cards. Built once, read by any number of threads.
/// </summary>
internal sealed class PatientIndex
{
    private readonly IdentityCard[] cards;
    private readonly long[] keys;
    private readonly int[] places;

    private PatientIndex(IdentityCard[] cards, long[] keys, int[] places) =>
        (this.cards, this.keys, this.places, Frequencies) = (cards, keys, places, NameFrequencies.Of(cards));

    public NameFrequencies Frequencies { get; }

    public static PatientIndex Of(IEnumerable<IdentityCard> patients)
    {
        IdentityCard[] cards = [.. patients];
        var keys = new List<long>(cards.Length * 10);
        var places = new List<int>(cards.Length * 10);
        for (var place = 0; place < cards.Length; place++)
        {
            foreach (var key in BlockingKeys.Of(cards[place]))
            {
                keys.Add(key);
                places.Add(place);
            }
        }

        var (sorted, follow) = (keys.ToArray(), places.ToArray());
        Array.Sort(sorted, follow);
        return new(cards, sorted, follow);
    }

    /// <summary>Everyone who shares a key with the card, once each, in the order of the base.</summary>
    public IReadOnlyList<IdentityCard> CandidatesFor(IdentityCard card)
    {
        var found = new List<int>();
        var number = BlockingKeys.OfNumber(card);
        foreach (var key in BlockingKeys.Of(card))
        {
            var from = FirstOf(key);
            var to = from;
            while (to < keys.Length && keys[to] == key && (to - from <= BlockingKeys.LargestBlock || key == number)) to++;
            if (to - from <= BlockingKeys.LargestBlock || key == number) found.AddRange(places.AsSpan(from, to - from));
        }

        found.Sort();
        var candidates = new List<IdentityCard>(found.Count);
        for (var at = 0; at < found.Count; at++)
        {
            if (at == 0 || found[at] != found[at - 1]) candidates.Add(cards[found[at]]);
        }

        return candidates;
    }

    private int FirstOf(long key)
    {
        var (low, high) = (0, keys.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (keys[middle] < key) low = middle + 1; else high = middle;
        }

        return low;
    }
}
