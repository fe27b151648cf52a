using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Relais.Intake.Receive;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Intake.Count;

/// <summary>
/// Writes the count of each closed day into the practice's journal, once: from then on the sealed chain vouches for it. A day
/// with something still to read waits.
/// </summary>
internal sealed class SignCounts(RelaisDb db, CountParts count, TimeProvider clock)
{
    public const string Act = "counts.sign";
    private const int DaysBack = 31;

    /// <summary>The journal names its subject by an id: a day's is made of its number.</summary>
    public static Guid SubjectOf(DateOnly day) => new(day.DayNumber, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    /// <returns>How many days were signed now.</returns>
    public async Task<int> Sign(PracticeId practice, CancellationToken ct)
    {
        var (from, to) = (clock.LocalDay().AddDays(-DaysBack), clock.LocalDay().AddDays(-1));
        var days = await db.Set<Arrival>().AsNoTracking().Where(a => a.Practice == practice && a.Day >= from && a.Day <= to).Select(a => a.Day).Distinct().ToListAsync(ct);
        var subjects = days.Select(SubjectOf).ToList();
        var signed = await db.Set<JournalEntry>().AsNoTracking().Where(e => e.Practice == practice && subjects.Contains(e.Subject) && e.Act == Act).Select(e => e.Subject).ToListAsync(ct);
        var written = 0;
        foreach (var day in days.Where(d => !signed.Contains(SubjectOf(d))).Order())
        {
            var parts = PartCount.Sum((await count.Of([practice], (day, day), ct)).Select(c => c.Parts));
            if (parts.Unread > 0) continue;
            db.Tell(clock, practice, Act, SubjectOf(day), note: Note(day, parts));
            written++;
        }

        if (written > 0) await db.SaveChangesAsync(ct);
        return written;
    }

    private static string Note(DateOnly day, PartCount p) => string.Create(CultureInfo.InvariantCulture,
        $"{day:yyyy-MM-dd} received {p.Received} = new {p.New} + duplicates {p.Duplicates} + versions {p.Versions} + withdrawn {p.Withdrawn} + refused {p.Refused}; new {p.New} = in-hand {p.InHand} + held {p.Held} + closed {p.Closed}; {(p.IsWhole ? "agrees" : "does not agree")}");
}
