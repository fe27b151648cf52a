namespace Relais.Patients.Match;

/// <summary>
/// What an agreement is worth, in bits (Fellegi and Sunter 1969): log2 of how much likelier it is for one person seen twice than
/// for two people. Ten bits more: a thousand times likelier. Weights add up, since traits are taken as independent.
/// </summary>
/// <remarks>
/// Chance agreement of a name, first name or postcode is counted in the base (<see cref="NameFrequencies"/>); of a birth date it is
/// one day in eighty years, 14 bits. Disagreements are log2 of the error rates seen in clerical records: a wrong sex in 1/16,
/// another first name in 1/32, another birth name in 1/16 (marriage), another date in 1/64.
/// </remarks>
internal static class MatchWeights
{
    public static double Bits(in Comparison seen, IdentityCard one, IdentityCard other, NameFrequencies frequencies)
    {
        var names = seen.IsInverted
            ? frequencies.NameBits(other.BirthName) + frequencies.FirstNameBits(other.FirstName) - 2
            : Name(seen, frequencies.NameBits(Common(one, other, seen.NameIsCrossed)))
              + FirstName(seen.FirstName, frequencies.FirstNameBits(other.FirstName ?? other.UsedFirstName));

        return names + Ins(seen.Ins) + BirthDate(seen.BirthDate) + Sex(seen.SameSex) + Place(seen.SamePlace)
               + Postcode(seen.SamePostcode, frequencies.PostcodeBits(other.Postcode));
    }

    private static double Ins(InsLikeness ins) => ins switch
    {
        InsLikeness.Same => 30,
        InsLikeness.OtherOid => 16,
        InsLikeness.Close => 12,
        InsLikeness.Different => -12,
        _ => 0,
    };

    private static double Name(in Comparison seen, double worth) => seen.Name switch
    {
        NameLikeness.Same => worth,
        NameLikeness.Equivalent => worth - 0.5,
        NameLikeness.Part => Math.Max(worth - 3, 1),
        NameLikeness.Close => Math.Max(worth - 3, 1),
        NameLikeness.Different => -4,
        _ => 0,
    } - (seen.NameIsCrossed ? 1 : 0);

    private static double FirstName(NameLikeness first, double worth) => first switch
    {
        NameLikeness.Same => worth,
        NameLikeness.Equivalent => worth - 0.5,
        NameLikeness.Part => Math.Max(worth - 2, 1),
        NameLikeness.Close => Math.Max(worth - 2.5, 0.5),
        NameLikeness.Different => -5,
        _ => 0,
    };

    private static double BirthDate(DateLikeness date) => date switch
    {
        DateLikeness.Same => 14,
        DateLikeness.Swapped => 9,
        DateLikeness.OneDigit => 7,
        DateLikeness.Partly => 3,
        DateLikeness.Different => -6,
        _ => 0,
    };

    private static double Sex(bool? same) => same switch { true => 1, false => -4, _ => 0 };

    private static double Place(bool? same) => same switch { true => 5, false => -3, _ => 0 };

    // People move: another postcode says little.
    private static double Postcode(bool? same, double worth) => same switch { true => worth, false => -1, _ => 0 };

    private static ComparedName? Common(IdentityCard one, IdentityCard other, bool crossed)
    {
        if (!crossed) return other.BirthName ?? other.UsedName;
        return one.BirthName is not null && one.BirthName.To(other.UsedName) > NameLikeness.Different ? other.UsedName : other.BirthName;
    }
}
