using Microsoft.EntityFrameworkCore;
using Relais.Intake.Documents;
using Relais.Intake.Receive;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Count;

/// <summary>A part that is held or refused, and why. Nothing of its content: whoever counts need not know whose it is.</summary>
internal sealed record SetAsidePart(PracticeId Practice, Guid Channel, DateTimeOffset At, bool IsHeld, string Reason, string ToDo);

internal static class SetAside
{
    public const int Most = 200;

    public static async Task<IReadOnlyList<SetAsidePart>> Of(RelaisDb db, IReadOnlyCollection<PracticeId> practices, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var rows = await db.Set<Document>().AsNoTracking().Where(d => practices.Contains(d.Practice) && d.Day >= from && d.Day <= to && (d.Fate == Fate.Refused || (d.Held != null && d.Fate == Fate.New)))
            .Join(db.Set<Arrival>(), d => d.Arrival, a => a.Id, (d, a) => new { d.Practice, d.Channel, a.At, d.Fate, d.FateReason, d.Held })
            .OrderByDescending(d => d.At).Take(Most).ToListAsync(ct);
        return [.. rows.Select(r => new SetAsidePart(r.Practice, r.Channel, r.At, r.Fate != Fate.Refused, r.Fate == Fate.Refused ? r.FateReason ?? "" : HeldReason.InWords(r.Held!), r.Fate == Fate.Refused ? "" : HeldReason.ToDo(r.Held!)))];
    }
}
