using Microsoft.EntityFrameworkCore;
using Relais.Intake.Documents;
using Relais.Intake.Read;
using Relais.Intake.Receive;
using Relais.Kernel;
using Relais.Platform.Blobs;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Intake.Filing;

/// <summary>
/// Files a batch of prepared arrivals of one practice with their work items, in one transaction. Nothing is half filed: a batch that
/// fails leaves its arrivals as they were.
/// </summary>
internal sealed class FileArrivals(RelaisDb db, BlobStore blobs, PrepareArrivals prepare, FileParts parts, TimeProvider clock)
{
    public async Task File(PracticeId practice, IReadOnlyList<PreparedArrival> batch, CancellationToken ct)
    {
        var ids = batch.Select(p => p.Id).ToList();
        var arrivals = await db.Set<Arrival>().Where(a => ids.Contains(a.Id) && a.ReadAt == null).ToDictionaryAsync(a => a.Id, ct);
        var bench = await parts.SetUp(practice, ct);
        await parts.Look(bench, [.. batch.SelectMany(p => p.Parts ?? [])], ct);
        foreach (var prepared in batch)
            if (arrivals.TryGetValue(prepared.Id, out var arrival)) await FileOne(arrival, prepared, bench, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Three failures: the arrival becomes one visible held item, "erreur interne", and waits for a person.</summary>
    public async Task HoldAfterFailures(Guid id, CancellationToken ct)
    {
        var arrival = await db.Set<Arrival>().SingleAsync(a => a.Id == id, ct);
        arrival.TriedAndFailed();
        db.Tell(clock, arrival.Practice, "arrival.retry", arrival.Id, note: $"{arrival.Attempts}");
        if (arrival.Attempts >= Arrival.MaxAttempts)
        {
            var bytes = await blobs.Get(arrival.Practice, arrival.Blob, ct);
            var bench = await parts.SetUp(arrival.Practice, ct);
            await parts.File(arrival, await prepare.Unfiled(arrival, bytes ?? [], ct), bench, ct);
            arrival.Read(clock.GetUtcNow());
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task FileOne(Arrival arrival, PreparedArrival prepared, Bench bench, CancellationToken ct)
    {
        if (arrival.SameAs is { } first && await FileAgain(arrival, first, ct)) return;
        var found = prepared.Parts;
        if (found is null) await parts.Look(bench, found = await prepare.Parts(arrival, prepared.Unread, ct), ct);
        if (found.Any(p => p.Read.AwaitsScan))
        {
            arrival.WaitsWithPaper();
            db.Tell(clock, arrival.Practice, "arrival.paper", arrival.Id);
            return;
        }

        foreach (var part in found) await parts.File(arrival, part, bench, ct);
        arrival.Read(clock.GetUtcNow());
        db.Tell(clock, arrival.Practice, "arrival.file", arrival.Id);
    }

    /// <summary>The same bytes again: each of their parts is a duplicate of what the first one gave. False when the first is not filed yet, or a person
    /// refused some of it: what was asked for again is read again.</summary>
    private async Task<bool> FileAgain(Arrival arrival, Guid first, CancellationToken ct)
    {
        var known = await db.Set<Document>().Where(d => d.Arrival == first).ToListAsync(ct);
        known = [.. known.UnionBy(db.Set<Document>().Local.Where(d => d.Arrival == first), d => d.Id)];
        if (known.Count == 0 || known.Any(d => d.RefusedFrom is not null)) return false;
        var copied = known.Select(d => d.FateOf).OfType<DocumentId>().ToList();
        if (copied.Count > 0 && await db.Set<Document>().AnyAsync(d => copied.Contains(d.Id) && d.RefusedFrom != null, ct)) return false;
        foreach (var one in known)
        {
            var same = new PartRead { Path = one.Path, Nature = one.Nature, Title = one.Title, Sender = one.Sender, Date = one.Date, FileName = one.FileName };
            var again = MakeDocument.Of(arrival, same, one.Content, one.Id, clock.GetUtcNow());
            again.Becomes(Fate.Duplicate, "reçu déjà, octet pour octet");
            db.Add(again);
        }

        arrival.Read(clock.GetUtcNow());
        db.Tell(clock, arrival.Practice, "arrival.again", arrival.Id, note: first.ToString());
        return true;
    }
}
