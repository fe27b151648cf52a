namespace Relais.Planning.WorkingHours;

/// <summary>
/// Counts working time: when a delay ends, how long something waited while someone could have done it.
/// Instants come back in UTC. The search stops after <see cref="HorizonDays"/>; null then means that it never falls due,
/// because the calendar does not open enough.
/// </summary>
public static class Clock
{
    /// <summary>How far ahead an opening is looked for: ten years.</summary>
    public const int HorizonDays = 3660;

    /// <summary>
    /// The moment when <paramref name="workingTime"/> has passed, from the first open moment at or after <paramref name="from"/>.
    /// A delay that ends with an opening is due at that closing, not at the next opening.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative: a bug of the caller.</exception>
    public static DateTimeOffset? Add(WorkingCalendar calendar, DateTimeOffset from, TimeSpan workingTime)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingTime, TimeSpan.Zero);
        foreach (var (start, end) in SpansFrom(calendar, from))
        {
            if (end - start >= workingTime) return At(start + workingTime);
            workingTime -= end - start;
        }
        return null;
    }

    /// <summary>
    /// A moment of the day that comes <paramref name="workingDays"/> working days after the local day of <paramref name="from"/>:
    /// its last closing, or the same local time (if the place is shut then, its next opening that day, else its last closing).
    /// </summary>
    /// <remarks>
    /// From Friday, one day gives Monday, as it does from Saturday and Sunday. Zero days mean the day itself if a moment of
    /// its openings remains, else the next working day.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number of days is negative: a bug of the caller.</exception>
    public static DateTimeOffset? AddDays(WorkingCalendar calendar, DateTimeOffset from, int workingDays, bool endOfDay)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        if (calendar.NeverOpens) return null;

        var today = calendar.Today(from);
        foreach (var day in Days(today).Where(calendar.IsWorkingDay))
        {
            // Today counts only when no day is asked for, and only until its last closing.
            if (day == today && (workingDays > 0 || Closing(calendar, day) <= from.UtcDateTime)) continue;
            if (--workingDays > 0) continue;

            return At(endOfDay ? Closing(calendar, day) : SameTime(calendar, day, TimeOnly.FromDateTime(calendar.Zone.Local(from))));
        }
        return null;
    }

    /// <summary>The working time between two instants; negative when <paramref name="to"/> comes first.</summary>
    public static TimeSpan Between(WorkingCalendar calendar, DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from) return -Between(calendar, to, from);

        var total = TimeSpan.Zero;
        foreach (var (start, end) in SpansFrom(calendar, from, until: to))
            total += end - start;
        return total;
    }

    /// <summary>Open stretches from an instant on, none twice: a night still open and the morning that begins are one stretch of time.</summary>
    private static IEnumerable<(DateTime Start, DateTime End)> SpansFrom(WorkingCalendar calendar, DateTimeOffset from, DateTimeOffset? until = null)
    {
        if (calendar.NeverOpens) yield break;

        var (counted, stop) = (from.UtcDateTime, until?.UtcDateTime ?? DateTime.MaxValue);
        var today = calendar.Today(from);
        var days = until is { } to ? calendar.Today(to).DayNumber - today.DayNumber + 2 : HorizonDays;
        foreach (var day in Days(today > DateOnly.MinValue ? today.AddDays(-1) : today, days))
            foreach (var (start, end) in calendar.SpansOn(day))
            {
                var (first, last) = (start > counted ? start : counted, end < stop ? end : stop);
                if (last <= first) continue;
                yield return (first, last);
                counted = last;
            }
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, int atMost = HorizonDays)
    {
        // The last day of the calendar is left out: a night of that day would end outside time.
        for (var day = first; day < DateOnly.MaxValue && atMost-- > 0; day = day.AddDays(1)) yield return day;
    }

    private static DateTime Closing(WorkingCalendar calendar, DateOnly day) => calendar.SpansOn(day).Max(span => span.End);

    private static DateTime SameTime(WorkingCalendar calendar, DateOnly day, TimeOnly time)
    {
        var wanted = calendar.Zone.Instant(day.ToDateTime(time), last: false);
        foreach (var (start, end) in calendar.SpansOn(day))
            if (wanted < end) return wanted > start ? wanted : start;
        return Closing(calendar, day);
    }

    private static DateTimeOffset At(DateTime utc) => new(utc, TimeSpan.Zero);
}
