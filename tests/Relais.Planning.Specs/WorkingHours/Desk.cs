using System.Globalization;
using Relais.Planning.WorkingHours;

namespace Relais.Planning.Specs.WorkingHours;

/// <summary>The desk of these specs: Monday to Friday 8:30-12:30 and 13:30-18:00, in Paris.</summary>
internal static class Desk
{
    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static readonly Opening Morning = new(new TimeOnly(8, 30), new TimeOnly(12, 30));
    public static readonly Opening Afternoon = new(new TimeOnly(13, 30), new TimeOnly(18, 0));

    public static readonly WorkingCalendar Calendar = WorkingCalendar.Weekdays(Paris, Morning, Afternoon);

    public static readonly WorkingCalendar Closed = WorkingCalendar.Weekdays(Paris);

    public static readonly WorkingCalendar AlwaysOpen = new()
    {
        Zone = Paris,
        Holidays = null,
        Week = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, IReadOnlyList<Opening> (_) => [new Opening(TimeOnly.MinValue, TimeOnly.MinValue)]),
    };

    /// <summary>An instant from its local time in Paris: "2026-11-20 17:00".</summary>
    public static DateTimeOffset At(string local)
    {
        var time = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return new DateTimeOffset(time, Paris.GetUtcOffset(time));
    }

    public static string? Local(DateTimeOffset? instant) =>
        instant is { } at ? TimeZoneInfo.ConvertTime(at, Paris).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : null;
}
