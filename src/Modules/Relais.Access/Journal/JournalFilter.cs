using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Journal;

namespace Relais.Access.Journal;

/// <summary>Which lines are asked for: one's own, or a practice's; one day; perhaps one act. The page, its links and the export agree on it.</summary>
/// <param name="Practice">Null for one's own lines in all the practices one serves.</param>
internal sealed record JournalFilter(PracticeId? Practice, DateOnly Day, string? Act)
{
    /// <summary>What cannot be read falls back: to one's own lines, to today, to every act.</summary>
    public static JournalFilter Of(string? practice, string? day, string? act, DateOnly today) => new(
        Guid.TryParse(practice, out var id) ? new PracticeId(id) : null,
        day.Day() is { } chosen && chosen > DateOnly.MinValue && chosen <= today ? chosen : today,
        string.IsNullOrWhiteSpace(act) ? null : act);

    public string Query => FormattableString.Invariant($"?jour={Day:yyyy-MM-dd}")
        + (Practice is { } practice ? $"&cabinet={practice}" : "") + (Act is null ? "" : $"&acte={Uri.EscapeDataString(Act)}");

    public DateTimeOffset From => Midnight(Day);

    public DateTimeOffset To => Midnight(Day.AddDays(1));

    // Clocks change at two or three in the morning: midnight in Paris is one instant.
    private static DateTimeOffset Midnight(DateOnly day) => new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), LocalTime.Paris), TimeSpan.Zero);
}

internal static class JournalQueries
{
    extension(IQueryable<JournalEntry> lines)
    {
        /// <summary>Lines the filter lets through; <paramref name="me"/> is whose own lines are meant.</summary>
        public IQueryable<JournalEntry> Under(JournalFilter filter, MemberId? me)
        {
            var (from, to, act) = (filter.From, filter.To, filter.Act);
            lines = lines.Where(l => l.At >= from && l.At < to);
            lines = filter.Practice is { } practice ? lines.Where(l => l.Practice == practice) : lines.Where(l => l.Actor == me);
            return act is null ? lines : lines.Where(l => l.Act == act);
        }

        /// <summary>A practice's lines by their rank in its chain, those to be sealed first; one's own, of several chains, by the clock.</summary>
        public IQueryable<JournalEntry> LastFirst(JournalFilter filter) => filter.Practice is null
            ? lines.OrderByDescending(l => l.At).ThenByDescending(l => l.Number)
            : lines.OrderByDescending(l => l.Number ?? long.MaxValue).ThenByDescending(l => l.At);
    }
}
