using System.Globalization;

namespace Relais.Samples.Maker;

/// <summary>The day the demo stands on, Friday 20 November 2026 at 8:00 in Paris; all dates are told from it.</summary>
internal static class DemoDay
{
    public static readonly DateTimeOffset Now = At(2026, 11, 20, 8, 0);

    private static readonly CultureInfo French = MakeFrench();

    // Summer time of 2026 ended on 25 October; the samples tell no hour of any other year.
    public static DateTimeOffset Paris(DateTime local) =>
        new(local, local >= new DateTime(2026, 3, 29) && local < new DateTime(2026, 10, 25) ? TimeSpan.FromHours(2) : TimeSpan.FromHours(1));

    public static DateTimeOffset At(int year, int month, int day, int hour, int minute) => Paris(new DateTime(year, month, day, hour, minute, 0));

    public static DateTime DaysAgo(int days, int hour = 9, int minute = 0) => Now.DateTime.Date.AddDays(-days).AddHours(hour).AddMinutes(minute);

    public static string Slashed(DateTime date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string Slashed(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string InWords(DateTime date) => $"{(date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture))} {French.DateTimeFormat.MonthNames[date.Month - 1]} {date.Year}";

    private static CultureInfo MakeFrench()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.MonthNames = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre", ""];
        return culture;
    }
}
