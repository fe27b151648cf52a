using Microsoft.EntityFrameworkCore;
using Relais.Intake.Channels;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Receive.Mailboxes;

/// <summary>A mailbox as people see it: never its secrets.</summary>
internal sealed record MailboxRow
{
    public required Guid Channel { get; init; }

    public required PracticeId Practice { get; init; }

    public required string Label { get; init; }

    public required MailboxSettings Settings { get; init; }

    public DateTimeOffset? StoppedAt { get; init; }

    public DateTimeOffset? LastContact { get; init; }

    public string? FaultCode { get; init; }

    public string? Fault { get; init; }

    public DateTimeOffset? FaultSince { get; init; }

    public int Waiting { get; init; }

    /// <summary>Counted from the arrivals themselves, so that no crash can make it wrong.</summary>
    public int Taken { get; init; }

    public static async Task<IReadOnlyList<MailboxRow>> All(RelaisDb db, IReadOnlyCollection<PracticeId> practices, CancellationToken ct)
    {
        var boxes = await db.Set<Mailbox>().AsNoTracking().Where(m => practices.Contains(m.Practice)).ToListAsync(ct);
        var ids = boxes.Select(b => b.Channel).ToList();
        var labels = await db.Set<Channel>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Label, ct);
        var readings = await db.Set<MailboxReading>().AsNoTracking().Where(r => ids.Contains(r.Channel)).ToDictionaryAsync(r => r.Channel, ct);
        var taken = await db.Set<Arrival>().AsNoTracking().Where(a => ids.Contains(a.Channel) && a.IdempotencyKey!.StartsWith(TakeMail.Taken))
            .GroupBy(a => a.Channel).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. boxes.Select(b => Of(b, labels[b.Channel], readings.GetValueOrDefault(b.Channel), taken.GetValueOrDefault(b.Channel))).OrderBy(r => r.Label, StringComparer.Ordinal)];
    }

    private static MailboxRow Of(Mailbox box, string label, MailboxReading? reading, int taken) => new()
    {
        Channel = box.Channel, Practice = box.Practice, Label = label, Settings = box.Settings, StoppedAt = box.Stopped?.At, Taken = taken,
        LastContact = reading?.LastContact, FaultCode = reading?.FaultCode, Fault = reading?.Fault, FaultSince = reading?.FaultSince, Waiting = reading?.Waiting ?? 0,
    };
}
