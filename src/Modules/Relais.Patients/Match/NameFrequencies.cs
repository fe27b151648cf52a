namespace Relais.Patients.Match;

/// <summary>
/// How often each name, first name and postcode stands in the base, in bits of surprise: two people who share a rare name
/// are more likely one than two who share MARTIN. Counted from the base itself.
/// </summary>
internal sealed class NameFrequencies
{
    private readonly Dictionary<string, int> names = [];
    private readonly Dictionary<string, int> firstNames = [];
    private readonly Dictionary<string, int> postcodes = [];

    /// <summary>For a base nobody counted: names are worth 9 bits, first names 6, postcodes 4, as in a middling territory.</summary>
    public static NameFrequencies Uncounted { get; } = new();

    /// <summary>How many people were counted.</summary>
    public int People { get; private set; }

    public static NameFrequencies Of(IEnumerable<IdentityCard> cards)
    {
        var counted = new NameFrequencies();
        foreach (var card in cards) counted.Count(card);
        return counted;
    }

    /// <summary>One more person; while counting, nobody else may read.</summary>
    public void Count(IdentityCard card)
    {
        People++;
        Add(names, card.BirthName?.Bare ?? card.UsedName?.Bare);
        Add(firstNames, card.FirstName?.Bare);
        Add(postcodes, card.Postcode);
    }

    public double NameBits(ComparedName? name) => Bits(names, name?.Bare, usual: 9, least: 3, most: 13);

    public double FirstNameBits(ComparedName? name) => Bits(firstNames, name?.Bare, usual: 6, least: 2.5, most: 10);

    public double PostcodeBits(string? postcode) => Bits(postcodes, postcode, usual: 4, least: 0.5, most: 7);

    private static void Add(Dictionary<string, int> counts, string? value)
    {
        if (value is not null) counts[value] = counts.GetValueOrDefault(value) + 1;
    }

    // The limits keep a name seen once from outweighing everything else, and the commonest from being worth nothing.
    private double Bits(Dictionary<string, int> counts, string? value, double usual, double least, double most)
    {
        if (People == 0 || value is null) return usual;
        var share = (counts.GetValueOrDefault(value) + 1.0) / (People + 1.0);
        return Math.Clamp(-Math.Log2(share), least, most);
    }
}
