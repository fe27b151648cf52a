using System.Globalization;
using Relais.Codecs.Ins;
using Relais.Patients.Match;

namespace Relais.Desk.Specs.Patients.Matching;

/// <summary>Invented people: numbers with a right key, and traits one can vary with <c>with</c>.</summary>
internal static class Invented
{
    public const string Nir = "1.2.250.1.213.1.4.8";
    public const string TestNir = "1.2.250.1.213.1.4.10";

    public static PatientTraits Lea { get; } = new()
    {
        Matricule = Number(Sex.Female, new(1980, 4, 3), "35238", 17),
        Oid = Nir,
        BirthName = "Le Gall",
        FirstNames = ["Léa"],
        Sex = Sex.Female,
        BirthDate = new(1980, 4, 3),
        BirthPlace = "35238",
        Postcode = "35000",
    };

    public static PatientTraits Without_ins(this PatientTraits traits) => traits with { Matricule = null, Oid = null };

    public static IdentityCard Card(this PatientTraits traits, string reference = "reçu", InsStatus? status = null, bool doubtful = false) =>
        IdentityCard.Of(reference, traits, status, doubtful);

    /// <summary>A NIR with its key; the town is five characters, Corsican letters allowed.</summary>
    public static string Number(Sex sex, DateOnly birth, string town, int order)
    {
        var thirteen = $"{(sex == Sex.Male ? 1 : 2)}{birth.Year % 100:00}{birth.Month:00}{town}{order:000}";
        var digits = thirteen.Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal);
        return $"{thirteen}{97 - long.Parse(digits, CultureInfo.InvariantCulture) % 97:00}";
    }

    public static MatchAnswer Answer(IdentityCard incoming, params IdentityCard[] ours) =>
        Answer(MatchRules.Default, incoming, ours);

    public static MatchAnswer Answer(MatchRules rules, IdentityCard incoming, params IdentityCard[] ours)
    {
        var index = PatientIndex.Of(ours);
        return new Matcher(NameFrequencies.Uncounted, rules).Decide(incoming, index.CandidatesFor(incoming));
    }
}
