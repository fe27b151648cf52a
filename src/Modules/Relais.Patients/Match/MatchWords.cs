using Relais.Codecs.Ins;

namespace Relais.Patients.Match;

/// <summary>Says a comparison in the words of the desk: first what agrees, then what differs with both spellings (received / ours).</summary>
internal static class MatchWords
{
    public static string Of(in Comparison seen, IdentityCard incoming, IdentityCard ours)
    {
        var agreeing = Agreeing(seen).ToList();
        var differing = Differing(seen, incoming, ours).ToList();
        var same = agreeing.Count switch
        {
            0 => "",
            1 => agreeing[0],
            _ => $"{string.Join(", ", agreeing[..^1])} et {agreeing[^1]}",
        };
        return string.Join(", ", differing.Prepend(same).Where(words => words.Length > 0));
    }

    /// <summary>What the reader must look at twice, after the reason; "" when the first candidate stands alone.</summary>
    public static string Alarm(IdentityCard incoming, IReadOnlyList<Proposal> proposals, double tooNear)
    {
        var best = proposals[0];
        var born = proposals.Count(p => p.Patient.BirthDay == incoming.BirthDay && incoming.BirthDay > 0);
        if (born > 1) return $" ; à contrôler : {Number(born)} patients nés ce jour-là";
        if (proposals.Count > 1 && best.Score - proposals[1].Score < tooNear) return $" ; à contrôler : {Number(proposals.Count(p => best.Score - p.Score < tooNear))} patients possibles";
        var seen = Comparison.Of(incoming, best.Patient);
        var twin = seen is { BirthDate: DateLikeness.Same, FirstName: NameLikeness.Different } && seen.Name >= NameLikeness.Equivalent;
        return twin ? " ; à contrôler : jumeau possible" : "";
    }

    /// <summary>A strict trait, by the name <see cref="StrictTraits"/> gives it.</summary>
    public static string Trait(string trait) => trait switch
    {
        nameof(PatientTraits.Matricule) => "matricule",
        nameof(PatientTraits.Oid) => "OID",
        nameof(PatientTraits.BirthName) => "nom de naissance",
        StrictTraits.FirstName => "premier prénom",
        nameof(PatientTraits.FirstNames) => "liste des prénoms",
        nameof(PatientTraits.Sex) => "sexe",
        nameof(PatientTraits.BirthDate) => "date de naissance",
        nameof(PatientTraits.BirthPlace) => "lieu de naissance",
        _ => trait,
    };

    private static IEnumerable<string> Agreeing(Comparison seen)
    {
        if (seen.Ins == InsLikeness.Same) yield return "même INS";
        if (seen.Ins == InsLikeness.OtherOid) yield return "même matricule";
        if (!seen.IsInverted && !seen.NameIsCrossed && seen.Name >= NameLikeness.Equivalent) yield return "même nom";
        if (!seen.IsInverted && seen.FirstName >= NameLikeness.Equivalent) yield return "même prénom";
        if (seen.BirthDate == DateLikeness.Same) yield return "même date de naissance";
        if (seen.SameSex == true) yield return "même sexe";
        if (seen.SamePlace == true) yield return "même lieu de naissance";
        if (seen.SamePostcode == true) yield return "même code postal";
    }

    private static IEnumerable<string> Differing(Comparison seen, IdentityCard incoming, IdentityCard ours)
    {
        if (seen.Ins == InsLikeness.Close) yield return "INS à une faute de frappe près";
        if (seen.Ins == InsLikeness.OtherOid) yield return "OID différent";
        if (seen.Ins == InsLikeness.Different) yield return "INS différente";
        if (seen.IsInverted) yield return $"nom et prénom intervertis ({Full(incoming)} / {Full(ours)})";
        else
        {
            if (Name(seen, incoming, ours) is { } name) yield return name;
            if (FirstName(seen.FirstName, incoming, ours) is { } first) yield return first;
        }
        if (Date(seen.BirthDate) is { } date) yield return $"{date} ({incoming.Traits.BirthDate:dd/MM/yyyy} / {ours.Traits.BirthDate:dd/MM/yyyy})";
        if (seen.SameSex == false) yield return "sexe différent";
        if (seen.SamePlace == false) yield return $"lieu de naissance différent ({incoming.Cog} / {ours.Cog})";
        if (seen.SamePostcode == false) yield return $"code postal différent ({incoming.Postcode} / {ours.Postcode})";
    }

    private static string? Name(Comparison seen, IdentityCard incoming, IdentityCard ours)
    {
        var both = Both(incoming.BirthName ?? incoming.UsedName, ours.BirthName ?? ours.UsedName);
        return seen.Name switch
        {
            > NameLikeness.Different when seen.NameIsCrossed => $"nom utilisé à la place du nom de naissance {both}",
            NameLikeness.Part => $"nom en partie {both}",
            NameLikeness.Close => $"nom proche {both}",
            NameLikeness.Different => $"nom différent {both}",
            _ => null,
        };
    }

    private static string? FirstName(NameLikeness first, IdentityCard incoming, IdentityCard ours)
    {
        var both = Both(incoming.FirstName ?? incoming.UsedFirstName, ours.FirstName ?? ours.UsedFirstName);
        return first switch
        {
            NameLikeness.Part => $"prénom en partie {both}",
            NameLikeness.Close => $"prénom proche {both}",
            NameLikeness.Different => $"prénom différent {both}",
            _ => null,
        };
    }

    private static string? Date(DateLikeness date) => date switch
    {
        DateLikeness.Swapped => "jour et mois de naissance inversés",
        DateLikeness.OneDigit => "date de naissance à un chiffre près",
        DateLikeness.Partly or DateLikeness.Different => "date de naissance différente",
        _ => null,
    };

    private static string Both(ComparedName? incoming, ComparedName? ours) => $"({incoming?.Text ?? "absent"} / {ours?.Text ?? "absent"})";

    private static string Full(IdentityCard card) => $"{card.BirthName?.Text ?? card.UsedName?.Text} {card.FirstName?.Text}";

    private static string Number(int count) => count switch { 2 => "deux", 3 => "trois", 4 => "quatre", 5 => "cinq", _ => $"{count}" };
}
