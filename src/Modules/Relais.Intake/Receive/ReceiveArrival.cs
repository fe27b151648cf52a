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

    public async Task<Receipt> Receive(Guid channel, Incoming incoming, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await Store(channel, incoming, ct);
            }
            catch (DbUpdateException race) when (Collision.Is(race) && tries < 5)
            {
                // The same bytes, or the same key, came through another node at this very moment: now they are found.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Receipt> Store(Guid channel, Incoming incoming, CancellationToken ct)
    {
        if (incoming.Content.Length > MaxSize) throw new Refusal("intake.too-big", "Ce fichier dépasse 60 Mo : envoyez-le en plusieurs fois.");
        var through = await db.Set<Channel>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == channel, ct)
            ?? throw new Refusal("intake.no-channel", "Ce canal n'existe pas ici.");
        var blob = await blobs.Put(through.Practice, incoming.Content, ct);
        if (incoming.IdempotencyKey is { } key && await db.Set<Arrival>().AsNoTracking().SingleOrDefaultAsync(a => a.Channel == channel && a.IdempotencyKey == key, ct) is { } before)
        {
            if (!before.Blob.AsSpan().SequenceEqual(blob)) throw new Refusal("intake.idempotency", "Cette clé d'idempotence a déjà servi pour un autre contenu.");
            return new Receipt(before.Id, true);
        }

        var first = await db.Set<Arrival>().AsNoTracking().Where(a => a.Practice == through.Practice && a.Blob == blob && a.SameAs == null).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(ct);
        var now = clock.GetUtcNow();
        var at = incoming.At ?? now;
        var arrival = Arrival.Of(Guid.CreateVersion7(now), through, at, at.DayInParis(), incoming.Name, incoming.Provenance, blob, incoming.Content.Length, incoming.IdempotencyKey, first);
        db.Add(arrival);
        db.Tell(clock, through.Practice, "arrival.receive", arrival.Id, note: $"{through.Kind} {incoming.Content.Length}");
        await db.SaveChangesAsync(ct);
        return new Receipt(arrival.Id, first is not null);
    }
}
