using System.Globalization;

namespace Relais.Codecs.Hl7;

/// <summary>
/// HL7 time stamps (<c>yyyy[MM[dd[HH[mm[ss[.f]]]]]][±zzzz]</c>, HL7 TS; XDS DTM). Null when the text is not one; a date is null
/// when its day is not given, for a day must not be invented.
/// </summary>
public static class Hl7Time
{
    /// <summary>The instant. Missing parts are their first value; a stamp without offset is UTC, or legal time in France.</summary>
    public static DateTimeOffset? Instant(string? text, bool utcByDefault = false)
    {
        if (text is null || text.Length < 4) return null;

        var sign = text.AsSpan().IndexOfAny('+', '-');
        var stamp = (sign < 0 ? text : text[..sign]).TrimEnd('Z');
        var point = stamp.IndexOf('.', StringComparison.Ordinal);
        if (point > 0) stamp = stamp[..point];
        if (stamp.Length % 2 != 0 || stamp.Length is < 4 or > 14 || stamp.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0) return null;

        var full = stamp + "00000101000000"[stamp.Length..];
        if (!DateTime.TryParseExact(full, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)) return null;
        if (local.Year is < 1800 or > 2200) return null;

        if (sign >= 0) return Offset(text.AsSpan(sign)) is { } offset ? new DateTimeOffset(local, offset) : null;
        return new DateTimeOffset(local, utcByDefault || text.EndsWith('Z') ? TimeSpan.Zero : FrenchOffset(local));
    }

    public static DateOnly? Date(string? text) =>
        text is { Length: >= 8 } && DateOnly.TryParseExact(text.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static TimeSpan? Offset(ReadOnlySpan<char> text)
    {
        if (text.Length is not (3 or 5) || text[1..].IndexOfAnyExceptInRange('0', '9') >= 0) return null;
        var hours = int.Parse(text[1..3], CultureInfo.InvariantCulture);
        var minutes = text.Length == 5 ? int.Parse(text[3..], CultureInfo.InvariantCulture) : 0;
        if (hours > 14 || minutes > 59 || (hours == 14 && minutes > 0)) return null;
        return (text[0] == '-' ? -1 : 1) * new TimeSpan(hours, minutes, 0);
    }

    // Summer time from the last Sunday of March at 2:00 to the last Sunday of October at 3:00 (directive 2000/84/CE).
    private static TimeSpan FrenchOffset(DateTime local) =>
        TimeSpan.FromHours(local >= LastSunday(local.Year, 3).AddHours(2) && local < LastSunday(local.Year, 10).AddHours(3) ? 2 : 1);

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, 31);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
