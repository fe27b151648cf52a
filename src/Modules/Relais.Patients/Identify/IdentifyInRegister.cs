using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Relais.Codecs.Ins;
using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Patients.Match;
using Relais.Patients.Register;
using Relais.Platform.Store;

namespace Relais.Patients.Identify;

/// <summary>Candidates by stored keys through SQL, then the matching rules: the same answer as over a file in memory.</summary>
internal sealed class IdentifyInRegister(RelaisDb db, NamesOfPractice names) : IIdentify
{
    public async Task<IReadOnlyList<Identification>> Identify(PracticeId practice, IReadOnlyList<TraitsRead> traits, bool trial, CancellationToken ct)
    {
        if (traits.Count == 0) return [];
        var matcher = new Matcher(await names.Of(db, practice, ct), new MatchRules { TrialTerritory = trial });
        var cards = traits.Select(t => IdentityCard.Of("", Read(t), t.SaidUnqualified ? InsStatus.Prov : null)).ToList();
        var holders = await Holders(practice, cards, ct);
        var answers = new List<Identification>(cards.Count);
        foreach (var card in cards) answers.Add(InWords(await Decide(card)));
        return answers;

        // One record that is qualified and holds the number settles it alone; for all else everybody alike is looked at.
        async Task<MatchAnswer> Decide(IdentityCard card)
        {
            var own = holders.GetValueOrDefault(card.Number, []);
            if (own is [{ Status: InsStatus.Qual }] && matcher.Decide(card, own) is { Decision: MatchDecision.Match } sure) return sure;
            return matcher.Decide(card, await Candidates(practice, card, ct));
        }
    }

    internal static PatientTraits Read(TraitsRead traits) => new()
    {
        Matricule = traits.Matricule, Oid = traits.Oid, BirthName = traits.BirthName, UsedName = traits.UsedName,
        FirstNames = traits.FirstNames?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
        Sex = traits.Sex switch { "M" => Sex.Male, "F" => Sex.Female, _ => Sex.Unknown },
        BirthDate = traits.BirthDate, BirthPlace = traits.BirthPlace, Postcode = traits.Postcode,
    };

    private static Identification InWords(MatchAnswer answer) => new(
        Decision(answer.Decision), answer.Decision == MatchDecision.Match ? Patient(answer.Best!.Patient) : null,
        [.. answer.Proposals.Select(p => new Candidate(Patient(p.Patient), p.Score, p.Reason))],
        answer.NationalCode?.ToString(CultureInfo.InvariantCulture), answer.Reason);

    /// <summary>Everybody who holds one of the cards' numbers, by number.</summary>
    private async Task<IReadOnlyDictionary<string, List<IdentityCard>>> Holders(PracticeId practice, IReadOnlyList<IdentityCard> cards, CancellationToken ct)
    {
        var numbers = cards.Select(BlockingKeys.OfNumber).OfType<long>().Distinct().ToList();
        if (numbers.Count == 0) return new Dictionary<string, List<IdentityCard>>();
        var found = await db.Set<PatientKey>().AsNoTracking().Where(k => k.Practice == practice && numbers.Contains(k.Key)).Select(k => k.Patient).ToListAsync(ct);
        return (await Cards(practice, [.. found.Distinct()], ct)).GroupBy(c => c.Number).ToDictionary(g => g.Key, g => g.ToList());
    }

    private async Task<IReadOnlyList<IdentityCard>> Candidates(PracticeId practice, IdentityCard incoming, CancellationToken ct)
    {
        var keys = BlockingKeys.Of(incoming);
        if (keys.Count == 0) return [];

        var number = BlockingKeys.OfNumber(incoming);
        var shared = await db.Set<PatientKey>().AsNoTracking().Where(k => k.Practice == practice && keys.Contains(k.Key)).Select(k => new { k.Key, k.Patient }).ToListAsync(ct);
        return await Cards(practice, [.. shared.GroupBy(k => k.Key).Where(block => block.Key == number || block.Count() <= BlockingKeys.LargestBlock).SelectMany(block => block.Select(k => k.Patient)).Distinct()], ct);
    }

    private async Task<IReadOnlyList<IdentityCard>> Cards(PracticeId practice, IReadOnlyList<PatientId> patients, CancellationToken ct)
    {
        var cards = new List<IdentityCard>(patients.Count);
        foreach (var some in patients.Chunk(500))
        {
            var rows = await db.Set<RegisteredPatient>().AsNoTracking().Where(p => p.Practice == practice && some.Contains(p.Patient)).ToListAsync(ct);
            cards.AddRange(rows.Select(p => p.ToMatch()));
        }

        return cards;
    }

    private static PatientId Patient(IdentityCard card) => new(Guid.Parse(card.Reference));

    private static IdentityDecision Decision(MatchDecision decision) => decision switch
    {
        MatchDecision.Match => IdentityDecision.Match,
        MatchDecision.Propose => IdentityDecision.Propose,
        _ => IdentityDecision.Hold,
    };
}
