namespace Relais.Platform;

/// <summary>The practice's day and hour. Time is kept in UTC; people live in Europe/Paris.</summary>
public static class LocalTime
{
    public static TimeZoneInfo Paris { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateTimeOffset ToParis(this DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Paris);

    public static DateOnly DayInParis(this DateTimeOffset at) => DateOnly.FromDateTime(at.ToParis().DateTime);

    public static DateOnly LocalDay(this TimeProvider clock) => clock.GetUtcNow().DayInParis();
}
