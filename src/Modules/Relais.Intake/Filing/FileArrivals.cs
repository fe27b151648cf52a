using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Delegation;
using Relais.Contracts.Patients;
using Relais.Contracts.Protocols;
using Relais.Intake.Channels;
using Relais.Intake.Classify;
using Relais.Intake.Documents;
using Relais.Intake.Identify;
using Relais.Intake.Read;
using Relais.Intake.Receive;
using Relais.Intake.Route;
using Relais.Kernel;
using Relais.Platform.Blobs;
using Relais.Platform.Journal;
using Relais.Platform.Requests;
using Relais.Platform.Store;

namespace Relais.Intake.Filing;

/// <summary>
/// The path of a document: read, identify, classify, route, for a batch of arrivals of one practice, saved in one transaction
/// with their work items. Nothing is half filed: a batch that fails leaves its arrivals as they were.
/// </summary>
internal sealed class FileArrivals(
    RelaisDb db, BlobStore blobs, ArrivalReader reader, IIdentify identify, IPatients patients,
    ClassifyPart classify, SetUpDesk desks, RoutePart route, IDesk desk, TrialTerritories trials, TimeProvider clock)
{
    /// <summary>Files up to <paramref name="most"/> arrivals, oldest first; returns how many were waiting in this batch.</summary>
    public async Task<int> FileBatch(PracticeId practice, int most, CancellationToken ct)
    {
        var waiting = await db.Set<Arrival>().Where(a => a.Practice == practice && a.ReadAt == null && a.Attempts < Arrival.MaxAttempts).OrderBy(a => a.Id).Take(most).ToListAsync(ct);
        if (waiting.Count == 0) return 0;
        var bench = await SetUp(practice, ct);
        foreach (var arrival in waiting) await FileOne(arrival, bench, ct);
        await db.SaveChangesAsync(ct);
        return waiting.Count;
    }

    /// <summary>Three failures: the arrival becomes one visible held item, "erreur interne", and waits for a person.</summary>
    public async Task HoldAfterFailures(Guid id, CancellationToken ct)
    {
        var arrival = await db.Set<Arrival>().SingleAsync(a => a.Id == id, ct);
        arrival.TriedAndFailed();
        db.Tell(clock, arrival.Practice, "arrival.retry", arrival.Id, note: $"{arrival.Attempts}");
        if (arrival.Attempts >= Arrival.MaxAttempts)
        {
            var bench = await SetUp(arrival.Practice, ct);
            await FilePart(arrival, new PartRead { Path = "", Nature = PartNature.Other, FileName = arrival.Name, Held = HeldReason.Internal }, await Content(arrival, ct), bench, ct);
            arrival.Read(clock.GetUtcNow());
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task<Bench> SetUp(PracticeId practice, CancellationToken ct)
    {
        var channels = await db.Set<Channel>().AsNoTracking().Where(c => c.Practice == practice).ToDictionaryAsync(c => c.Id, ct);
        return new Bench(await desks.Of(practice, ct), channels, await trials.IsTrial(db.Walls.Territory, ct), []);
    }

    private async Task FileOne(Arrival arrival, Bench bench, CancellationToken ct)
    {
        if (arrival.SameAs is { } first && await FileAgain(arrival, first, ct)) return;
        var bytes = await Content(arrival, ct);
        foreach (var part in await reader.Read(bytes, arrival.Name, arrival.Day, ct)) await FilePart(arrival, part, bytes, bench, ct);
        arrival.Read(clock.GetUtcNow());
        db.Tell(clock, arrival.Practice, "arrival.file", arrival.Id);
    }

    private async Task<ReadOnlyMemory<byte>> Content(Arrival arrival, CancellationToken ct) =>
        await blobs.Get(arrival.Practice, arrival.Blob, ct) ?? throw new InvalidOperationException($"The bytes of arrival {arrival.Id} are not where they were put.");

    /// <summary>The same bytes again: each of their parts is a duplicate of what the first one gave. False when the first is not read yet.</summary>
    private async Task<bool> FileAgain(Arrival arrival, Guid first, CancellationToken ct)
    {
        var known = await db.Set<Document>().Where(d => d.Arrival == first).ToListAsync(ct);
        known = [.. known.UnionBy(db.Set<Document>().Local.Where(d => d.Arrival == first), d => d.Id)];
        if (known.Count == 0) return false;
        foreach (var one in known)
        {
            var again = Make(arrival, new PartRead { Path = one.Path, Nature = one.Nature, Title = one.Title, Sender = one.Sender, Date = one.Date, FileName = one.FileName }, one.Content, one.Id, null);
            again.Becomes(Fate.Duplicate, "reçu déjà, octet pour octet");
            db.Add(again);
        }

        arrival.Read(clock.GetUtcNow());
        db.Tell(clock, arrival.Practice, "arrival.again", arrival.Id, note: first.ToString());
        return true;
    }

    private async Task FilePart(Arrival arrival, PartRead part, ReadOnlyMemory<byte> whole, Bench bench, CancellationToken ct)
    {
        var content = await blobs.AddressOf(arrival.Practice, part.Nature == PartNature.Hprim ? System.Text.Encoding.UTF8.GetBytes(part.Path + part.Text) : part.Content.Length > 0 ? part.Content : whole, ct);
        if (part.Refused is not null)
        {
            var refused = Make(arrival, part, content, null, null);
            refused.Becomes(Fate.Refused, part.Refused);
            db.Add(refused);
            return;
        }

        var kin = await Kin.Of(db, arrival.Practice, part, content, bench.Filed, ct);
        if (kin.Fate == Fate.Duplicate)
        {
            var copy = Make(arrival, part, content, kin.Other, null);
            copy.Becomes(Fate.Duplicate, "même document reçu déjà");
            db.Add(copy);
            return;
        }

        var traits = TraitsOf.Part(part);
        var who = traits.IsEmpty ? null : await identify.Identify(arrival.Practice, traits, bench.Trial, ct);
        if (who is { Decision: IdentityDecision.Match }) who = Doubt(who, part);
        if (part.Chosen is { } chosen && await patients.Find(new PatientId(chosen), ct) is { } picked && picked.Practice == arrival.Practice)
            who = new Identification(IdentityDecision.Match, picked.Id, [], null, "choisi dans la liste par la personne qui a pris la demande");
        var what = await classify.Classify(arrival.Practice, part, arrival.Day, ct);

        var document = Make(arrival, part, content, kin.Other, (traits, who, what));
        document.Becomes(kin.Fate, kin.Reason);
        document.Classified(what.Kind.Code, what.Class, what.Reason);
        document.Tied(who is { Decision: IdentityDecision.Match } ? who.Patient : null, who?.Reason ?? "Le document ne dit pas de qui il parle.");
        document.Hold(kin.Held ?? part.Held ?? HeldFor(who, what));
        db.Add(document);
        bench.Filed.Add(document);

        var patient = document.Patient is { } id ? await patients.Find(id, ct) : null;
        var work = await route.Route(document, bench.Channels[arrival.Channel], bench.Desk, patient, what.Kind, arrival.At, what.UrgencyWords, ct);
        if (kin is { Fate: Fate.Version or Fate.Withdrawn, Other: { } earlier } && await desk.Follow(earlier, work, kin.Fate == Fate.Version ? "nouvelle version reçue" : "retiré par l'expéditeur", ct)) return;
        desk.Open(work);
    }

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

    private Document Make(Arrival arrival, PartRead part, byte[] content, DocumentId? of, (TraitsRead Traits, Identification? Who, PartKind What)? known) => new()
    {
        Id = new DocumentId(Guid.CreateVersion7(clock.GetUtcNow())), Practice = arrival.Practice, Arrival = arrival.Id, Channel = arrival.Channel, Day = arrival.Day, Path = part.Path, Nature = part.Nature,
        FateOf = of, Content = content, Identifier = part.Identifier, SetId = part.SetId, DocumentVersion = part.Version, TypeCode = part.Type?.Code, TypeSystem = part.Type?.System,
        Title = part.Title ?? part.FileName ?? "", Sender = part.Sender, Date = part.Date, FileName = part.FileName, AccessFlags = part.AccessFlags,
        Traits = JsonSerializer.Serialize(known?.Traits ?? TraitsRead.None), Decision = known?.Who?.Decision ?? IdentityDecision.Hold, Candidates = JsonSerializer.Serialize(known?.Who?.Candidates ?? []),
        Evidence = JsonSerializer.Serialize(known?.What.Evidence ?? []), Urgency = known?.What.Urgency ?? 0,
        Recipients = string.Join('\n', part.RecipientRpps), Flaws = string.Join('\n', part.Flaws.Take(50).Select(f => f.ToString())), Renderings = string.Join('\n', part.Renderings),
    };

    private sealed record Bench(PracticeDesk Desk, IReadOnlyDictionary<Guid, Channel> Channels, bool Trial, List<Document> Filed);
}
