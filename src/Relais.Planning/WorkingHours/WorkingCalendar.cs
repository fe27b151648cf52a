using System.Collections.Frozen;

namespace Relais.Planning.WorkingHours;

/// <summary>
/// When a desk or a practice is open: a week of local openings, less its closed days and the public holidays of its place.
/// Overlapping openings count once. Both clock changes are followed: an opening across the change lasts its real time.
/// </summary>
public sealed record WorkingCalendar
{
    /// <summary>The zone the openings are written in: Europe/Paris, or that of the overseas department.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Openings of each day of the week; a day that is not there is closed.</summary>
    public required IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Opening>> Week { get; init; }

    /// <summary>Days closed besides the week: leave, bridges. An opening belongs to the day it starts.</summary>
    public IReadOnlySet<DateOnly> ClosedDays { get; init; } = FrozenSet<DateOnly>.Empty;

    /// <summary>Whose public holidays are closed; null when the place opens on holidays.</summary>
    public HolidayZone? Holidays { get; init; } = HolidayZone.Metropole;

    /// <summary>The same openings from Monday to Friday, closed at week-ends and on the holidays of the metropole.</summary>
    public static WorkingCalendar Weekdays(TimeZoneInfo zone, params IReadOnlyList<Opening> openings) => new()
    {
        Zone = zone,
        Week = Enumerable.Range(1, 5).ToFrozenDictionary(day => (DayOfWeek)day, _ => openings),
    };

    public bool IsWorkingDay(DateOnly day) => OpeningsOn(day).Count > 0;

    /// <summary>The openings that start on a day, in local time; empty when it is closed.</summary>
    public IReadOnlyList<Opening> OpeningsOn(DateOnly day)
    {
        if (!Week.TryGetValue(day.DayOfWeek, out var openings) || openings.Count == 0) return [];
        if (ClosedDays.Contains(day)) return [];
        return Holidays is { } zone && FrenchHolidays.IsHoliday(day, zone) ? [] : openings;
    }

    internal DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(Zone.Local(now));

    internal bool NeverOpens => Week.Values.All(openings => openings.Count == 0);

    /// <summary>The openings that start on a day as UTC instants, by their start; they may overlap.</summary>
    internal IEnumerable<(DateTime Start, DateTime End)> SpansOn(DateOnly day) =>
        OpeningsOn(day).Select(opening => (
            Zone.Instant(day.ToDateTime(opening.From), last: false),
            Zone.Instant((opening.EndsNextDay ? day.AddDays(1) : day).ToDateTime(opening.To), last: true))).OrderBy(span => span.Item1);
}
