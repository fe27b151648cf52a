using System.Globalization;
using Relais.Codecs.Ins;

namespace Relais.Patients.Match;

/// <summary>
/// Matches a file of incoming identities against a file of patients (<c>relais patients match</c>): one result line for each
/// incoming line, in order, whatever its state. The files are a trial: test OIDs count.
/// </summary>
internal static class MatchFiles
{
    private const string Header = "id\tdecision\tbase_id\tscore\treason";

    public static MatchTally Run(TextReader basis, TextReader incoming, TextWriter result)
    {
        var problems = new List<string>();
        var index = PatientIndex.Of(Patients(basis, problems));
        var matcher = new Matcher(index.Frequencies, new MatchRules { TrialTerritory = true });
        var tally = new MatchTally();

        result.Write(Header + "\n");
        foreach (var row in Rows("incoming", incoming, problems))
        {
            var answer = row.Problem is { } problem
                ? new MatchAnswer(MatchDecision.Hold, $"ligne {row.Line} : {problem}", [], null)
                : matcher.Decide(row.Card, index.CandidatesFor(row.Card));
            result.Write(Line(row.Card.Reference, answer));
            tally = Counted(tally, row.Card, answer, index);
        }

        if (tally.Incoming == 0) problems.Add("incoming : aucune identité");
        return tally with { Problems = problems };
    }

    // A bad line stays in the base: a number it holds must still keep a second holder from looking like the only one.
    private static List<IdentityCard> Patients(TextReader basis, List<string> problems)
    {
        var patients = new List<IdentityCard>();
        var references = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Rows("base", basis, problems))
        {
            patients.Add(row.Card);
            if (!references.Add(row.Card.Reference)) problems.Add($"base, ligne {row.Line} : identifiant déjà lu plus haut");
        }

        if (patients.Count == 0) problems.Add("base : aucun patient");
        return patients;
    }

    private static IEnumerable<TraitTable.Row> Rows(string file, TextReader text, List<string> problems)
    {
        var table = new TraitTable(text);
        if (table.MissingColumns.Count > 0)
            problems.Add($"{file} : sans {string.Join(", ", table.MissingColumns)}, rien ne peut être rattaché automatiquement");
        foreach (var row in table.Rows())
        {
            if (row.Problem is { } problem) problems.Add($"{file}, ligne {row.Line} : {problem}");
            yield return row;
        }
    }

    private static string Line(string id, MatchAnswer answer)
    {
        var score = answer.Best is { } best ? best.Score.ToString("0.0", CultureInfo.InvariantCulture) : "-";
        var decision = answer.Decision.ToString().ToLowerInvariant();
        return $"{id}\t{decision}\t{answer.Best?.Patient.Reference ?? "-"}\t{score}\t{answer.Reason.Replace('\t', ' ')}\n";
    }

    private static MatchTally Counted(MatchTally tally, IdentityCard card, MatchAnswer answer, PatientIndex index)
    {
        var matched = answer.Decision == MatchDecision.Match;
        var clean = !card.IsDoubtful && index.CandidatesFor(card).Any(ours => AreOne(card, ours));
        return tally with
        {
            Incoming = tally.Incoming + 1,
            Matched = tally.Matched + (matched ? 1 : 0),
            Proposed = tally.Proposed + (answer.Decision == MatchDecision.Propose ? 1 : 0),
            Held = tally.Held + (answer.Decision == MatchDecision.Hold ? 1 : 0),
            Clean = tally.Clean + (clean ? 1 : 0),
            CleanMatched = tally.CleanMatched + (clean && matched ? 1 : 0),
            WrongMatches = tally.WrongMatches + (matched && !AreOne(card, answer.Best!.Patient) ? 1 : 0),
        };
    }

    // Written here once more, without the rule's code: two people checking the same sum.
    private static bool AreOne(IdentityCard one, IdentityCard other) =>
        Matricule.Parse(one.Traits.Matricule).TryGet(out var number)
        && Matricule.Parse(other.Traits.Matricule).TryGet(out var otherNumber) && number == otherNumber
        && InsOid.Find(one.Traits.Oid) is { IsObsolete: false } oid && oid == InsOid.Find(other.Traits.Oid)
        && NameForm.Of(one.Traits.BirthName) is { Length: > 0 } name && name == NameForm.Of(other.Traits.BirthName)
        && one.Traits.Sex != Sex.Unknown && one.Traits.Sex == other.Traits.Sex
        && one.Traits.BirthDate is { } birth && birth == other.Traits.BirthDate
        && FirstNamesAgree(one.Traits.FirstNames, other.Traits.FirstNames)
        && (one.Cog is null || other.Cog is null || one.Cog == other.Cog);

    private static bool FirstNamesAgree(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count == 0 || other.Count == 0) return false;
        var (all, allOther) = (NameForm.Of(string.Join(' ', one)), NameForm.Of(string.Join(' ', other)));
        return all == allOther || NameForm.Of(one[0]) == NameForm.Of(other[0]) && (one.Count == 1 || other.Count == 1);
    }
}
