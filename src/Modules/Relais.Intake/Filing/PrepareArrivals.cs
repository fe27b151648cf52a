using System.Text;
using Microsoft.EntityFrameworkCore;
using Relais.Intake.Classify;
using Relais.Intake.Documents;
using Relais.Intake.Identify;
using Relais.Intake.Lots;
using Relais.Intake.Read;
using Relais.Intake.Receive;
using Relais.Kernel;
using Relais.Platform.Blobs;
using Relais.Platform.Store;

namespace Relais.Intake.Filing;

/// <summary>
/// Takes waiting arrivals apart on all cores: reads, classifies, finds the traits. It writes nothing, so that it runs ahead while the
/// batch before is being filed.
/// </summary>
internal sealed class PrepareArrivals(RelaisDb db, BlobStore blobs, ReadersByLane readers, ReadersOfPractices kinds, ClassifyPart classify)
{
    // What is read of a batch is held at once: a batch of large files is cut short.
    private const long MostBytes = 48_000_000;

    /// <summary>Up to <paramref name="most"/> arrivals that wait in this lane, oldest first, but for those in hand already.</summary>
    public async Task<IReadOnlyList<PreparedArrival>> Next(PracticeId practice, Lane lane, int most, IReadOnlyCollection<Guid> inHand, CancellationToken ct)
    {
        var waiting = await db.Set<Arrival>().AsNoTracking().Waiting(practice, lane).Where(a => !inHand.Contains(a.Id)).OrderBy(a => a.Id).Take(most).ToListAsync(ct);
        if (waiting.Count == 0) return [];
        var bytes = 0L;
        waiting = [.. waiting.TakeWhile((a, n) => (bytes += a.Size) <= MostBytes || n == 0)];
        var contents = await blobs.GetAll(practice, [.. waiting.Select(a => a.Blob)], ct);
        var by = await Tools(practice, lane, ct);
        var prepared = new PreparedArrival[waiting.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, waiting.Count), ct, async (n, token) => prepared[n] = await Prepare(waiting[n], contents[n], by, token));
        return prepared;
    }

    /// <summary>One arrival's parts, when they are needed after all.</summary>
    public async Task<IReadOnlyList<PreparedPart>> Parts(Arrival arrival, ReadOnlyMemory<byte> bytes, CancellationToken ct) =>
        await Parts(arrival, bytes, await Tools(arrival.Practice, arrival.Lane, ct), ct);

    /// <summary>The one part of an arrival that could not be filed: it waits for a person.</summary>
    public async Task<PreparedPart> Unfiled(Arrival arrival, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var by = await Tools(arrival.Practice, arrival.Lane, ct);
        return Of(new PartRead { Path = "", Nature = PartNature.Other, FileName = arrival.Name, Held = HeldReason.Internal }, bytes, arrival.Day, by);
    }

    private async Task<Means> Tools(PracticeId practice, Lane lane, CancellationToken ct) =>
        new(readers.Of(lane), await kinds.Of(db, practice, ct), await blobs.Naming(practice, ct));

    private async Task<PreparedArrival> Prepare(Arrival arrival, byte[]? bytes, Means by, CancellationToken ct)
    {
        if (bytes is null) throw new InvalidOperationException($"The bytes of arrival {arrival.Id} are not where they were put.");
        return arrival.SameAs is null ? new PreparedArrival(arrival.Id, await Parts(arrival, bytes, by, ct), default) : new PreparedArrival(arrival.Id, null, bytes);
    }

    private async Task<IReadOnlyList<PreparedPart>> Parts(Arrival arrival, ReadOnlyMemory<byte> bytes, Means by, CancellationToken ct) =>
        [.. (await by.Reader.Read(bytes, arrival.Name, arrival.Day, ct)).Select(part => Of(part, bytes, arrival.Day, by))];

    private PreparedPart Of(PartRead part, ReadOnlyMemory<byte> whole, DateOnly day, Means by)
    {
        var kind = part.Refused is null ? classify.Classify(by.Kinds, part, day) : null;
        return new PreparedPart(part with { Content = default, Source = null, Text = "", Cover = "", Observations = [] }, by.Naming.Of(Own(part, whole)), TraitsOf.Part(part), kind, kind is not null && PlainResult.Is(part));
    }

    /// <summary>The bytes by which it is known again: equal ones are one document, so nothing of the part may be left out of them.</summary>
    private static ReadOnlyMemory<byte> Own(PartRead part, ReadOnlyMemory<byte> whole) => part switch
    {
        { Source: { } source } => Encoding.UTF8.GetBytes(source),
        { Content.Length: > 0 } => part.Content,
        // Promised and missing: it has only a name, in what should have held it.
        _ => (byte[])[.. whole.Span, .. Encoding.UTF8.GetBytes(part.FileName ?? "")],
    };

    private sealed record Means(ArrivalReader Reader, KindReader Kinds, BlobNaming Naming);
}
