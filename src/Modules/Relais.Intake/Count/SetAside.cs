using Microsoft.EntityFrameworkCore;
using Relais.Contracts.Intake;
using Relais.Intake.Documents;
using Relais.Intake.Receive;
using Relais.Kernel;
using Relais.Platform.Store;

namespace Relais.Intake.Count;

/// <summary>A part that is held or refused, and why. Nothing of its content: whoever counts need not know whose it is.</summary>
internal sealed record SetAsidePart(PracticeId Practice, Guid Channel, DateTimeOffset At, bool IsHeld, string Reason, string ToDo)
{
    /// <summary>A person refused it, and a person who may read it can take it up again.</summary>
    public DocumentId? ToTakeBack { get; init; }
}

/// <summary>A reason that somebody wrote may say whose it was: it is for those whom the document is for.</summary>
internal static class SetAside
{
    public const int Most = 200;

    public static async Task<IReadOnlyList<SetAsidePart>> Of(RelaisDb db, IReserved reserved, IReadOnlyCollection<PracticeId> practices, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var rows = await db.Set<Document>().AsNoTracking().Where(d => practices.Contains(d.Practice) && d.Day >= from && d.Day <= to && (d.Fate == Fate.Refused || (d.Held != null && d.Fate == Fate.New)))
            .Join(db.Set<Arrival>(), d => d.Arrival, a => a.Id, (d, a) => new { d.Id, d.Practice, d.Channel, a.At, d.Fate, d.FateReason, d.RefusedFrom, d.Held })
            .OrderByDescending(d => d.At).Take(Most).ToListAsync(ct);
        var kept = await reserved.Among([.. rows.Where(r => r.Fate == Fate.Refused).Select(r => r.Id)], ct);
        return
        [
            .. rows.Select(r => r.Fate != Fate.Refused ? new SetAsidePart(r.Practice, r.Channel, r.At, true, HeldReason.InWords(r.Held!), HeldReason.ToDo(r.Held!))
                : kept.ContainsKey(r.Id) ? new SetAsidePart(r.Practice, r.Channel, r.At, false, "Document réservé à son médecin", "")
                : new SetAsidePart(r.Practice, r.Channel, r.At, false, r.FateReason ?? "", "") { ToTakeBack = r.RefusedFrom is null ? null : r.Id }),
        ];
    }
}
