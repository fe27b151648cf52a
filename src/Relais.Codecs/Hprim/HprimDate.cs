using System.Globalization;

namespace Relais.Codecs.Hprim;

/// <summary>Dates as laboratories write them, day first, with two or four digits of year, sometimes inside other signs.</summary>
internal static class HprimDate
{
    /// <summary>Whether a line is a date and nothing else: 18/12/2009, 8-3-59, 10.03.1959.</summary>
    /// <param name="latest">A two-digit year that would lie after it belongs to 19xx.</param>
    public static bool TryRead(string text, DateOnly latest, out DateOnly date, out bool shortYear)
    {
        date = default;
        shortYear = false;
        text = text.Trim().Replace('-', '/').Replace('.', '/');
        var parts = text.Split('/', 4);
        return parts.Length == 3 && Compose(parts[0].Trim(), parts[1].Trim(), parts[2].Trim(), latest, out date, out shortYear);
    }

    /// <summary>The first date around two slashes, whatever stands about it (M-5128-23/10/06); else the whole line.</summary>
    public static bool TryFind(string text, DateOnly latest, out DateOnly date)
    {
        for (var slash = text.IndexOf('/'); slash >= 0; slash = text.IndexOf('/', slash + 1))
        {
            var second = text.IndexOf('/', slash + 1);
            if (second < 0) break;
            var (start, end) = (slash, second + 1);
            while (start > 0 && slash - start < 2 && char.IsAsciiDigit(text[start - 1])) start--;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (Compose(text[start..slash], text[(slash + 1)..second], text[(second + 1)..end], latest, out date, out _)) return true;
        }
        return TryRead(text, latest, out date, out _);
    }

    /// <summary>AAAAMMJJ, and more digits for the time.</summary>
    public static DateOnly? ReadCompact(string text) =>
        text.Length >= 8 && DateOnly.TryParseExact(text.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static bool Compose(string day, string month, string year, DateOnly latest, out DateOnly date, out bool shortYear)
    {
        date = default;
        shortYear = year.Length == 2;
        if (day.Length is not (1 or 2) || month.Length is not (1 or 2) || year.Length is not (2 or 4)) return false;
        if (!(day + month + year).All(char.IsAsciiDigit)) return false;

        var (d, m, y) = (Number(day), Number(month), Number(year));
        if (!shortYear) return Make(y, m, d, out date) && y >= 1800;
        return (Make(2000 + y, m, d, out date) && date <= latest) || Make(1900 + y, m, d, out date);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static bool Make(int year, int month, int day, out DateOnly date)
    {
        var exists = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = exists ? new DateOnly(year, month, day) : default;
        return exists;
    }
}
