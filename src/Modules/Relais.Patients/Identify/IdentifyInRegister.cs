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
    // A block larger than this tells nothing (a family name in its town); its people are in other blocks too.
    private const int LargestBlock = 2000;

    public async Task<Identification> Identify(PracticeId practice, TraitsRead traits, bool trial, CancellationToken ct)
    {
        var incoming = IdentityCard.Of("", Read(traits), traits.SaidUnqualified ? InsStatus.Prov : null);
        var candidates = await Candidates(practice, incoming, ct);
        var matcher = new Matcher(await names.Of(db, practice, ct), new MatchRules { TrialTerritory = trial });
        var answer = matcher.Decide(incoming, candidates);
        return new Identification(
            Decision(answer.Decision), answer.Decision == MatchDecision.Match ? Patient(answer.Best!.Patient) : null,
            [.. answer.Proposals.Select(p => new Candidate(Patient(p.Patient), p.Score, p.Reason))],
            answer.NationalCode?.ToString(CultureInfo.InvariantCulture), answer.Reason);
    }

    internal static PatientTraits Read(TraitsRead traits) => new()
    {
        Matricule = traits.Matricule, Oid = traits.Oid, BirthName = traits.BirthName, UsedName = traits.UsedName,
        FirstNames = traits.FirstNames?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
        Sex = traits.Sex switch { "M" => Sex.Male, "F" => Sex.Female, _ => Sex.Unknown },
        BirthDate = traits.BirthDate, BirthPlace = traits.BirthPlace, Postcode = traits.Postcode,
    };

    private async Task<IReadOnlyList<IdentityCard>> Candidates(PracticeId practice, IdentityCard incoming, CancellationToken ct)
    {
        var keys = BlockingKeys.Of(incoming);
        if (keys.Count == 0) return [];

        var number = BlockingKeys.OfNumber(incoming);
        var shared = await db.Set<PatientKey>().AsNoTracking().Where(k => k.Practice == practice && keys.Contains(k.Key)).Select(k => new { k.Key, k.Patient }).ToListAsync(ct);
        var found = shared.GroupBy(k => k.Key).Where(block => block.Key == number || block.Count() <= LargestBlock)
            .SelectMany(block => block.Select(k => k.Patient)).Distinct().ToList();

        var cards = new List<IdentityCard>(found.Count);
        foreach (var some in found.Chunk(500))
        {
            var patients = await db.Set<RegisteredPatient>().AsNoTracking().Where(p => p.Practice == practice && some.Contains(p.Patient)).ToListAsync(ct);
            cards.AddRange(patients.Select(p => p.ToMatch()));
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
