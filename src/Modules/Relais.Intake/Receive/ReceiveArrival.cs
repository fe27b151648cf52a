using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Intake;
using Relais.Intake.Channels;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Blobs;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Intake.Receive;

/// <summary>Stores bytes with where they came from, in one synced transaction. Only then may the sender be answered or the file moved.</summary>
internal sealed class ReceiveArrival(RelaisDb db, BlobStore blobs, TimeProvider clock) : IReceive
{
    public const int MaxSize = 60_000_000;

    public async Task<Receipt> Receive(Guid channel, Incoming incoming, CancellationToken ct) => (await ReceiveMany(channel, [incoming], ct))[0];

    public async Task<IReadOnlyList<Receipt>> ReceiveMany(Guid channel, IReadOnlyList<Incoming> group, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await Once(channel, group, ct);
            }
            catch (DbUpdateException race) when (Collision.Is(race) && tries < 5)
            {
                // The same bytes, or the same key, came through another door at this very moment: now they are found.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<IReadOnlyList<Receipt>> Once(Guid channel, IReadOnlyList<Incoming> group, CancellationToken ct)
    {
        if (group.Any(i => i.Content.Length > MaxSize)) throw new Refusal("intake.too-big", "Ce fichier dépasse 60 Mo : envoyez-le en plusieurs fois.");
        var through = await db.Set<Channel>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == channel, ct)
            ?? throw new Refusal("intake.no-channel", "Ce canal n'existe pas ici.");
        if (through.Suspended is not null) throw new Refusal("intake.suspended", $"Le canal « {through.Label} » est suspendu par le cabinet : gardez ceci, et réessayez plus tard.");
        var addresses = await blobs.PutAll(through.Practice, [.. group.Select(i => i.Content)], ct);
        var known = await Known(through, group, addresses, ct);
        var receipts = group.Select((incoming, n) => One(through, incoming, addresses[n], known)).ToList();
        if (db.ChangeTracker.HasChanges()) await db.SaveChangesAsync(ct);
        return receipts;
    }

    private async Task<Before> Known(Channel through, IReadOnlyList<Incoming> group, IReadOnlyList<byte[]> addresses, CancellationToken ct)
    {
        var keys = group.Select(i => i.IdempotencyKey).OfType<string>().Distinct().ToList();
        var answered = keys.Count == 0 ? [] : await db.Set<Arrival>().AsNoTracking().Where(a => a.Channel == through.Id && keys.Contains(a.IdempotencyKey!))
            .Select(a => new { a.IdempotencyKey, a.Id, a.Blob }).ToListAsync(ct);
        var firsts = await db.Set<Arrival>().AsNoTracking().Where(a => a.Practice == through.Practice && addresses.Contains(a.Blob) && a.SameAs == null).Select(a => new { a.Blob, a.Id }).ToListAsync(ct);
        return new Before(
            answered.GroupBy(a => a.IdempotencyKey!).ToDictionary(g => g.Key, g => g.Select(a => (a.Id, Convert.ToHexString(a.Blob))).Min()),
            firsts.GroupBy(f => Convert.ToHexString(f.Blob)).ToDictionary(f => f.Key, f => f.Min(a => a.Id)));
    }

    private Receipt One(Channel through, Incoming incoming, byte[] blob, Before before)
    {
        var bytes = Convert.ToHexString(blob);
        if (incoming.IdempotencyKey is { } key && before.Answered.TryGetValue(key, out var answered))
            return answered.Bytes == bytes ? new Receipt(answered.Id, true, true) : throw new Refusal("intake.idempotency", "Cette clé d'idempotence a déjà servi pour un autre contenu.");

        Guid? first = before.Firsts.TryGetValue(bytes, out var same) ? same : null;
        var now = clock.GetUtcNow();
        var at = incoming.At ?? now;
        var arrival = Arrival.Of(Guid.CreateVersion7(now), through, at, at.DayInParis(), incoming.Name, incoming.Provenance, blob, incoming.Content.Length, incoming.IdempotencyKey, first);
        db.Add(arrival);
        db.Tell(clock, through.Practice, "arrival.receive", arrival.Id, note: $"{through.Kind} {incoming.Content.Length}");

        // What came earlier in the same group counts as received before.
        before.Firsts.TryAdd(bytes, arrival.Id);
        if (incoming.IdempotencyKey is { } used) before.Answered[used] = (arrival.Id, bytes);
        return new Receipt(arrival.Id, first is not null);
    }

    /// <summary>What this channel answered under these keys, and the first arrival of each content in the practice, by the hexadecimal of its address.</summary>
    private sealed record Before(Dictionary<string, (Guid Id, string Bytes)> Answered, Dictionary<string, Guid> Firsts);
}
