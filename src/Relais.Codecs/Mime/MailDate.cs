using System.Globalization;

namespace Relais.Codecs.Mime;

/// <summary>
/// A Date field (RFC 5322 §3.3, §4.3): day, month name, year, time, zone, in the order senders write them. Null when no date can be read.
/// </summary>
internal static class MailDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static DateTimeOffset? Parse(string? text)
    {
        if (text is null) return null;
        var comment = text.IndexOf('(');
        var words = (comment < 0 ? text : text[..comment]).Split([' ', '\t', ','], 12, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => char.IsAsciiDigit(word[0]) ? word.Split('-', 4) : [word]); // 05-Jan-2026

        int? day = null, month = null, year = null;
        TimeSpan? time = null;
        var zone = TimeSpan.Zero;
        foreach (var word in words)
        {
            if (word.Contains(':')) time ??= Time(word);
            else if (Array.FindIndex(Months, m => word.StartsWith(m, StringComparison.OrdinalIgnoreCase)) is >= 0 and var name) month ??= name + 1;
            else if (time is not null && year is not null) { zone = Zone(word); break; }
            else if (Number(word) is { } number)
            {
                if (day is null && number is > 0 and <= 31) day = number;
                else year ??= word.Length == 2 ? number + (number < 50 ? 2000 : 1900) : word.Length == 3 ? number + 1900 : number;
            }
        }

        if (day is null || month is null || year is not (>= 1900 and < 9999)) return null;
        if (day > DateTime.DaysInMonth(year.Value, month.Value)) return null;
        return new DateTimeOffset(new DateTime(year.Value, month.Value, day.Value) + (time ?? TimeSpan.Zero), zone);
    }

    private static TimeSpan? Time(string word)
    {
        var parts = word.Split(':', 4);
        if (Number(parts[0]) is not (< 24 and var hours) || Number(parts[1]) is not (< 60 and var minutes)) return null;
        // a leap second has no DateTime
        var seconds = parts.Length > 2 ? Math.Min(59, Number(parts[2]) ?? 0) : 0;
        return new TimeSpan(hours, minutes, seconds);
    }

    /// <summary>An unknown name counts as UTC (RFC 5322 §4.3), which is also what the field means without zone.</summary>
    private static TimeSpan Zone(string word)
    {
        if (word.Length == 5 && word[0] is '+' or '-' && Number(word[1..]) is { } number && number % 100 < 60 && number <= 1400)
        {
            var offset = new TimeSpan(number / 100, number % 100, 0);
            return word[0] == '-' ? -offset : offset;
        }

        return TimeSpan.FromHours(word.ToUpperInvariant() switch
        {
            "EST" => -5, "EDT" => -4, "CST" => -6, "CDT" => -5, "MST" => -7, "MDT" => -6, "PST" => -8, "PDT" => -7,
            "CET" or "MET" => 1, "CEST" or "MEST" => 2,
            _ => 0,
        });
    }

    private static int? Number(string word) =>
        word.Length <= 5 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
