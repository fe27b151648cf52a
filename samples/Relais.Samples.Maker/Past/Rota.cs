namespace Relais.Samples.Maker.Past;

/// <summary>Who was there: the desk of each practice, the doctors, and who covered a leave.</summary>
internal static class Rota
{
    private static readonly (string Member, DateTime From, DateTime To, string By)[] Leave =
    [
        ("paul", new(2026, 8, 3), new(2026, 9, 6), "tom"),
        ("claire", new(2026, 10, 26), new(2026, 11, 1), "karim"),
        ("elise", new(2026, 11, 18), new(2026, 11, 21), "karim"),
    ];

    private static readonly DateTime[] Closed = [new(2026, 11, 11)];

    public static bool Works(DateTime day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Closed.Contains(day.Date);

    public static string Desk(string practice, Dice dice) => practice == "tilleuls" && dice.Chance(60) ? "samia" : "nora";

    public static string Accountable(string practice, Dice dice) => practice switch { "tilleuls" => "claire", "girard" => "paul", _ => dice.Chance(55) ? "karim" : "elise" };

    /// <summary>The doctor, or who stands in for him that day.</summary>
    public static string Present(string doctor, DateTime day) => Leave.FirstOrDefault(l => l.Member == doctor && day >= l.From && day < l.To) is { Member: not null } gone ? gone.By : doctor;

    /// <summary>The next moment of work at least so many minutes later, between 8:00 and 19:00.</summary>
    public static DateTime After(DateTime at, int minutes)
    {
        at = at.AddMinutes(minutes);
        if (at.Hour >= 19) at = at.Date.AddDays(1).AddHours(8).AddMinutes(at.Minute);
        if (at.Hour < 8) at = at.Date.AddHours(8).AddMinutes(at.Minute);
        while (!Works(at)) at = at.Date.AddDays(1).AddHours(8).AddMinutes(at.Minute);
        return at;
    }
}
