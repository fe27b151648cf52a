using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Delegation;
using Relais.Contracts.Patients;
using Relais.Intake.Channels;
using Relais.Intake.Classify;
using Relais.Intake.Documents;
using Relais.Intake.Read;
using Relais.Intake.Receive;
using Relais.Intake.Route;
using Relais.Kernel;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Intake.Filing;

/// <summary>What filing knows while it works through a batch: the practice's desk, the documents and patients its parts may be about.</summary>
internal sealed record Bench(PracticeDesk Desk, IReadOnlyDictionary<Guid, Channel> Channels, bool Trial)
{
    public KnownDocuments Known { get; } = new();

    public Dictionary<PartRead, Identification> Identities { get; } = new(ReferenceEqualityComparer.Instance);

    public Dictionary<PatientId, PatientCard> Patients { get; } = [];
}

/// <summary>Files one received part: new or not, whose, what, to whom.</summary>
internal sealed class FileParts(RelaisDb db, IIdentify identify, IPatients patients, SetUpDesk desks, RoutePart route, IDesk desk, TrialTerritories trials, TimeProvider clock)
{
    public async Task<Bench> SetUp(PracticeId practice, CancellationToken ct)
    {
        var channels = await db.Set<Channel>().AsNoTracking().Where(c => c.Practice == practice).ToDictionaryAsync(c => c.Id, ct);
        return new Bench(await desks.Of(practice, ct), channels, await trials.IsTrial(db.Walls.Territory, ct));
    }

    /// <summary>Looks up, together, all that filing these parts will ask of the store.</summary>
    public async Task Look(Bench bench, IReadOnlyList<PreparedPart> parts, CancellationToken ct)
    {
        var practice = bench.Desk.Practice.Id;
        await bench.Known.Look(db, practice, parts, ct);
        var named = parts.Where(p => p.Read.Refused is null && !p.Traits.IsEmpty).ToList();
        var answers = await identify.Identify(practice, [.. named.Select(p => p.Traits)], bench.Trial, ct);
        for (var n = 0; n < named.Count; n++) bench.Identities[named[n].Read] = answers[n];

        foreach (var (id, card) in await patients.Cards(answers.Select(a => a.Patient).OfType<PatientId>(), ct)) bench.Patients[id] = card;
    }

    public async Task File(Arrival arrival, PreparedPart prepared, Bench bench, CancellationToken ct)
    {
        var part = prepared.Read;
        if (part.Refused is not null)
        {
            Add(Fate.Refused, part.Refused, null);
            return;
        }

        var kin = Kin.Of(bench.Known, prepared);
        if (kin.Fate == Fate.Duplicate)
        {
            Add(Fate.Duplicate, "même document reçu déjà", kin.Other);
            return;
        }

        var (who, what) = (Who(part, bench), prepared.Kind!);
        var document = MakeDocument.Of(arrival, part, prepared.Content, kin.Other, clock.GetUtcNow(), prepared.Traits, who, what, prepared.IsPlainResult);
        document.Becomes(kin.Fate, kin.Reason);
        document.Classified(what.Kind.Code, what.Class, what.Reason);
        document.Tied(who is { Decision: IdentityDecision.Match } ? who.Patient : null, who?.Reason ?? "Le document ne dit pas de qui il parle.");
        document.Hold(kin.Held ?? part.Held ?? HeldFor(who, what));
        db.Add(document);
        bench.Known.Add(document);

        var patient = document.Patient is { } id ? bench.Patients.GetValueOrDefault(id) : null;
        var work = await route.Route(document, bench.Channels[arrival.Channel], bench.Desk, patient, what.Kind, arrival.At, what.UrgencyWords, ct);
        if (kin is { Fate: Fate.Version or Fate.Withdrawn, Other: { } earlier } && await desk.Follow(earlier, work, kin.Fate == Fate.Version ? "nouvelle version reçue" : "retiré par l'expéditeur", ct)) return;
        desk.Open(work);

        void Add(Fate fate, string why, DocumentId? of)
        {
            var row = MakeDocument.Of(arrival, part, prepared.Content, of, clock.GetUtcNow());
            row.Becomes(fate, why);
            db.Add(row);
        }
    }

    private static Identification? Who(PartRead part, Bench bench) =>
        bench.Identities.GetValueOrDefault(part) is { } who ? who.Decision == IdentityDecision.Match ? Doubt(who, part) : who : null;

    /// <summary>What no answer of the register outweighs: words read from paper identify nobody, nor does a document whose envelope names another.</summary>
    private static Identification Doubt(Identification who, PartRead part) => part switch
    {
        { Disputed: { } why } => who with { Decision = IdentityDecision.Propose, Patient = null, Code = HeldReason.TraitsDiffer, Reason = $"{why} ; {who.Reason}" },
        { TraitsAreStructured: false } or { Nature: PartNature.Call } => who with { Decision = IdentityDecision.Propose, Patient = null, Code = HeldReason.NoIns },
        _ => who,
    };

    private static string? HeldFor(Identification? who, PartKind what)
    {
        var about = who switch
        {
            null => what.NeedsPatient ? HeldReason.NoIns : null,
            { Decision: IdentityDecision.Match } => null,
            _ => who.Code ?? HeldReason.NoIns,
        };
        return about ?? (what.IsCertain ? null : HeldReason.Kind);
    }
}
