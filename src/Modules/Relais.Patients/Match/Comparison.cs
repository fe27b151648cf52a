using Relais.Codecs.Ins;

namespace Relais.Patients.Match;

/// <summary>How two cards agree, trait by trait. What it is worth is <see cref="MatchWeights"/>, how it is said <see cref="MatchWords"/>.</summary>
internal readonly record struct Comparison
{
    public InsLikeness Ins { get; private init; }

    public NameLikeness Name { get; private init; }

    /// <summary>The names agree only when a birth name is laid beside a used name.</summary>
    public bool NameIsCrossed { get; private init; }

    /// <summary>Last and first name stand in each other's place.</summary>
    public bool IsInverted { get; private init; }

    public NameLikeness FirstName { get; private init; }

    public DateLikeness BirthDate { get; private init; }

    /// <summary>Null when one side lacks it; so for the two below.</summary>
    public bool? SameSex { get; private init; }

    public bool? SamePlace { get; private init; }

    public bool? SamePostcode { get; private init; }

    public static Comparison Of(IdentityCard one, IdentityCard other)
    {
        var (name, crossed) = Names(one, other);
        var first = FirstNames(one, other);
        return new()
        {
            Ins = Numbers(one, other),
            Name = name,
            NameIsCrossed = crossed,
            IsInverted = name <= NameLikeness.Close && Inverted(one, other),
            FirstName = first,
            BirthDate = Dates(one.BirthDay, other.BirthDay),
            SameSex = one.Traits.Sex == Sex.Unknown || other.Traits.Sex == Sex.Unknown ? null : one.Traits.Sex == other.Traits.Sex,
            SamePlace = one.Cog is null || other.Cog is null ? null : one.Cog == other.Cog,
            SamePostcode = one.Postcode is null || other.Postcode is null ? null : one.Postcode == other.Postcode,
        };
    }

    private static InsLikeness Numbers(IdentityCard one, IdentityCard other)
    {
        if (one.Number.Length == 0 || other.Number.Length == 0) return InsLikeness.Missing;
        if (one.Number == other.Number)
            return one.Oid is not null && one.Oid == other.Oid ? InsLikeness.Same : InsLikeness.OtherOid;
        if (one.Ins is null || other.Ins is null)
            return TypingDistance.IsWithin(one.Number, other.Number, 1) ? InsLikeness.Close : InsLikeness.Missing;
        return one.Oid == other.Oid ? InsLikeness.Different : InsLikeness.Missing;
    }

    private static (NameLikeness Likeness, bool Crossed) Names(IdentityCard one, IdentityCard other)
    {
        var straight = Best(To(one.BirthName, other.BirthName), To(one.UsedName, other.UsedName));
        if (straight >= NameLikeness.Equivalent) return (straight, false);
        var crossed = Best(To(one.BirthName, other.UsedName), To(one.UsedName, other.BirthName));
        return crossed > straight && crossed > NameLikeness.Different ? (crossed, true) : (straight, false);
    }

    private static NameLikeness FirstNames(IdentityCard one, IdentityCard other)
    {
        if (one.FirstName is null || other.FirstName is null) return To(one.FirstName ?? one.UsedFirstName, other.FirstName ?? other.UsedFirstName);
        if (one.AllFirstNames == other.AllFirstNames) return NameLikeness.Same;
        var first = one.FirstName.To(other.FirstName);
        if (first >= NameLikeness.Part) return first;
        return SharesAName(one, other) || SharesAName(other, one) ? NameLikeness.Part : first;
    }

    // Someone called by their second given name, or by a used first name, is written with that one alone.
    private static bool SharesAName(IdentityCard one, IdentityCard other) =>
        one.UsedFirstName?.To(other.FirstName) >= NameLikeness.Equivalent
        || one.FirstNames.Count > 1 && other.FirstNames.Count == 1
        && one.FirstNames.Skip(1).Any(name => name.To(other.FirstName) >= NameLikeness.Equivalent);

    private static bool Inverted(IdentityCard one, IdentityCard other) =>
        To(one.BirthName, other.FirstName) >= NameLikeness.Equivalent && To(one.FirstName, other.BirthName ?? other.UsedName) >= NameLikeness.Equivalent;

    private static DateLikeness Dates(int one, int other)
    {
        if (one == 0 || other == 0) return DateLikeness.Missing;
        if (one == other) return DateLikeness.Same;
        var (year, month, day) = (one / 10000, one / 100 % 100, one % 100);
        var (otherYear, otherMonth, otherDay) = (other / 10000, other / 100 % 100, other % 100);
        if (year == otherYear && month == otherDay && day == otherMonth) return DateLikeness.Swapped;
        if (IsOneSlip(one, other)) return DateLikeness.OneDigit;
        return (year == otherYear ? 1 : 0) + (month == otherMonth ? 1 : 0) + (day == otherDay ? 1 : 0) >= 2 ? DateLikeness.Partly : DateLikeness.Different;
    }

    private static bool IsOneSlip(int one, int other)
    {
        Span<int> left = stackalloc int[8];
        Span<int> right = stackalloc int[8];
        for (var at = 7; at >= 0; at--, one /= 10, other /= 10) (left[at], right[at]) = (one % 10, other % 10);
        var from = 0;
        while (left[from] == right[from]) from++;
        if (left[(from + 1)..].SequenceEqual(right[(from + 1)..])) return true;
        return left[from] == right[from + 1] && left[from + 1] == right[from] && left[(from + 2)..].SequenceEqual(right[(from + 2)..]);
    }

    private static NameLikeness To(ComparedName? one, ComparedName? other) => one is null ? NameLikeness.Missing : one.To(other);

    private static NameLikeness Best(NameLikeness one, NameLikeness other) => one > other ? one : other;
}
