using System.Globalization;
using Relais.Platform;

namespace Relais.Delegation.Inbox;

/// <summary>When it is due, as one would say it at the desk.</summary>
internal static class DueWords
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The words, and a mark: <c>late</c>, <c>soon</c> (within three hours) or empty. Colour comes only with a mark.</summary>
    public static (string Words, string Mark) Of(DateTimeOffset due, DateTimeOffset now, int urgency)
    {
        var (d, n) = (due.ToParis(), now.ToParis());
        var days = (d.Date - n.Date).Days;
        if (due < now) return (urgency > 1 && now - due < TimeSpan.FromHours(1) ? "tout de suite" : "en retard, " + Late(d, n, days), "late");
        if (urgency > 1 && due - now < TimeSpan.FromHours(1)) return ("tout de suite", "late");
        var words = days switch
        {
            0 => d.Hour >= 17 ? "ce soir" : "avant " + Hour(d),
            1 => d.Hour >= 17 ? "demain" : "demain " + Hour(d),
            < 7 => d.ToString("dddd", French),
            _ => d.ToString(d.Year == n.Year ? "d MMM" : "d MMM yyyy", French),
        };
        return (words, due - now < TimeSpan.FromHours(3) ? "soon" : "");
    }

    /// <summary>When what was put off comes back.</summary>
    public static string Wakes(DateTimeOffset until, DateTimeOffset now)
    {
        var (u, n) = (until.ToParis(), now.ToParis());
        return "revient " + (u.Date == n.Date ? "à " : u.Date == n.Date.AddDays(1) ? "demain à " : u.ToString("dddd d MMMM", French) + " à ") + Hour(u);
    }

    private static string Late(DateTimeOffset d, DateTimeOffset n, int days) => days switch
    {
        0 => "depuis " + Hour(d),
        -1 => "depuis hier",
        > -7 => "depuis " + d.ToString("dddd", French),
        _ => "depuis le " + d.ToString("d MMM", French),
    };

    private static string Hour(DateTimeOffset d) => d.Minute == 0 ? $"{d.Hour} h" : $"{d.Hour} h {d.Minute:00}";
}
