using Relais.Codecs.Ins;

namespace Relais.Patients.Match;

/// <summary>
/// The only way an identity files itself: same valid INS (OID and matricule), all strict traits equal, one record alone holding that
/// number (RNIV 2.0; CI-SIS mail volet, automatic filing of a qualified identity). Likeness never replaces any of it.
/// </summary>
/// <remarks>
/// Decisions of ours where the texts leave room:
/// a birth place that one side lacks, or writes in words, does not stop it, since the test of a qualified document does not ask for it; two
/// different COG codes do. A list of given names facing the first one alone does not stop it; two different lists do.
/// A number that contradicts sex, year or month of birth stops it whoever qualified it: it is somebody else's, mostly the mother's or the insured person's.
/// While our own record is not QUAL, a sender that says "not qualified", or another record with the same strict traits, stops it too:
/// nobody here has had the number confirmed by INSi.
/// </remarks>
internal static class AutomaticRule
{
    /// <summary>Either the patient, or what stood in the way (French) and its national code.</summary>
    public readonly record struct Verdict(IdentityCard? Patient, string Obstacle, int Code);

    public static Verdict Of(IdentityCard incoming, IReadOnlyList<IdentityCard> candidates, MatchRules rules)
    {
        if (Unfit(incoming, rules) is { } unfit) return unfit;

        var holders = candidates.Where(c => c.Number == incoming.Number).ToList();
        if (holders.Count == 0) return No("aucun dossier ne porte cet INS", 902);
        if (holders.Count > 1) return No($"{holders.Count} dossiers portent cet INS", 904);

        var ours = holders[0];
        if (ours.Oid != incoming.Oid) return No("même matricule, mais d'une autre nature (OID différent)", 904);
        if (ours.IsDoubtful) return No("identité marquée douteuse ou fictive dans le dossier", 906);
        var differences = Differences(incoming, ours);
        if (differences.Count > 0) return No($"même INS, mais traits différents : {string.Join(", ", differences.Select(MatchWords.Trait))}", 904);
        if (Contradicts(ours)) return No("le matricule ne va pas avec le sexe ou la date de naissance", 904);
        if (ours.Status != InsStatus.Qual && Unconfirmed(incoming, ours, candidates) is { } unconfirmed) return unconfirmed;

        return new(ours, "", 0);
    }

    private static Verdict? Unfit(IdentityCard incoming, MatchRules rules)
    {
        if (incoming.Number.Length == 0) return No("pas d'INS reçue", 903);
        if (incoming.Oid is null) return No("matricule sans OID d'INS connu", 905);
        if (incoming.Oid.IsObsolete) return No("INS-C obsolète", 905);
        if (incoming.Oid.IsTest && !rules.TrialTerritory) return No("INS de test hors d'un territoire d'essai", 906);
        if (incoming.Ins is null) return No("matricule mal formé ou clé fausse", 905);

        var missing = StrictTraits.Missing(incoming.Traits).Where(t => t != nameof(PatientTraits.BirthPlace)).ToList();
        return missing.Count == 0 ? null : No($"INS incomplète, il manque : {string.Join(", ", missing.Select(MatchWords.Trait).Distinct())}", 905);
    }

    private static List<string> Differences(IdentityCard incoming, IdentityCard ours)
    {
        var differences = StrictTraits.Differences(incoming.Traits, ours.Traits).ToList();
        if (incoming.Cog is null || ours.Cog is null) differences.Remove(nameof(PatientTraits.BirthPlace));
        var oneIsAlone = incoming.FirstNames.Count == 1 || ours.FirstNames.Count == 1;
        if (oneIsAlone && !differences.Contains(StrictTraits.FirstName)) differences.Remove(nameof(PatientTraits.FirstNames));
        return differences;
    }

    private static Verdict? Unconfirmed(IdentityCard incoming, IdentityCard ours, IReadOnlyList<IdentityCard> candidates)
    {
        if (incoming.Status is { } said && said != InsStatus.Qual) return No("identité non qualifiée des deux côtés", 904);
        if (candidates.Any(c => c != ours && IsHomonym(incoming, c))) return No("un autre dossier a les mêmes traits (homonyme ou doublon)", 904);
        return null;
    }

    private static bool IsHomonym(IdentityCard incoming, IdentityCard other) =>
        incoming.BirthDay == other.BirthDay && incoming.Traits.Sex == other.Traits.Sex
        && incoming.BirthName!.Folded == other.BirthName?.Folded && incoming.FirstName!.Folded == other.FirstName?.Folded;

    // NIR: sex (odd for men, 3 to 8 while provisional), year, month; months above 12 say the month is not known.
    private static bool Contradicts(IdentityCard card)
    {
        var (number, birth) = (card.Ins!, card.Traits.BirthDate!.Value);
        var month = (number[3] - '0') * 10 + number[4] - '0';
        return (number[0] - '0') % 2 == 1 != (card.Traits.Sex == Sex.Male)
               || (number[1] - '0') * 10 + number[2] - '0' != birth.Year % 100
               || month is >= 1 and <= 12 && month != birth.Month;
    }

    private static Verdict No(string obstacle, int code) => new(null, obstacle, code);
}
