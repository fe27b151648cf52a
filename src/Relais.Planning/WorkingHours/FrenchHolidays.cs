using static Relais.Planning.WorkingHours.HolidayZone;

namespace Relais.Planning.WorkingHours;

/// <summary>
/// The public holidays of a year and a place (Code du travail L.3133-1; L.3134-13 for Alsace and Moselle; decrees on the
/// abolition of slavery overseas). Whit Monday is one in law even where it is the solidarity day.
/// </summary>
public static class FrenchHolidays
{
    private static readonly Rule[] Rules =
    [
        Fixed("NEW_YEAR", "Jour de l’an", 1, 1),
        AfterEaster("GOOD_FRIDAY", "Vendredi saint", -2, AlsaceMoselleWithGoodFriday),
        AfterEaster("EASTER_MONDAY", "Lundi de Pâques", 1),
        Fixed("ABOLITION_976", "Abolition de l’esclavage", 4, 27, Mayotte),
        Fixed("LABOUR_DAY", "Fête du travail", 5, 1),
        Fixed("VICTORY_1945", "Victoire 1945", 5, 8),
        AfterEaster("ASCENSION", "Ascension", 39),
        AfterEaster("WHIT_MONDAY", "Lundi de Pentecôte", 50),
        Fixed("ABOLITION_972", "Abolition de l’esclavage", 5, 22, Martinique),
        Fixed("ABOLITION_971", "Abolition de l’esclavage", 5, 27, Guadeloupe),
        Fixed("ABOLITION_978", "Abolition de l’esclavage", 5, 28, SaintMartin),
        Fixed("ABOLITION_973", "Abolition de l’esclavage", 6, 10, Guyane),
        Fixed("NATIONAL_DAY", "Fête nationale", 7, 14),
        Fixed("ASSUMPTION", "Assomption", 8, 15),
        Fixed("ABOLITION_977", "Abolition de l’esclavage", 10, 9, SaintBarthelemy),
        Fixed("ALL_SAINTS", "Toussaint", 11, 1),
        Fixed("ARMISTICE_1918", "Armistice 1918", 11, 11),
        Fixed("ABOLITION_974", "Abolition de l’esclavage", 12, 20, Reunion),
        Fixed("CHRISTMAS", "Noël", 12, 25),
        Fixed("SAINT_STEPHEN", "Saint-Étienne", 12, 26, AlsaceMoselle, AlsaceMoselleWithGoodFriday),
    ];

    /// <summary>The holidays of a Gregorian year (1583-9999) by date; two may share a day (1 May 2008).</summary>
    public static IReadOnlyList<Holiday> Of(int year, HolidayZone zone)
    {
        var easter = Easter(year);
        return [.. Rules.Where(rule => rule.HoldsIn(zone)).Select(rule => new Holiday(rule.In(year, easter), rule.Code, rule.Name)).OrderBy(day => day.Date)];
    }

    /// <summary>True on a public holiday of that place.</summary>
    public static bool IsHoliday(DateOnly day, HolidayZone zone)
    {
        var easter = Easter(day.Year);
        foreach (var rule in Rules)
            if (rule.HoldsIn(zone) && rule.In(day.Year, easter) == day) return true;
        return false;
    }

    /// <summary>Easter Sunday, by the anonymous Gregorian algorithm.</summary>
    public static DateOnly Easter(int year)
    {
        var (golden, century, yearOfCentury) = (year % 19, year / 100, year % 100);
        var correction = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        var lateMoon = (golden + 11 * epact + 22 * weekday) / 451;
        var day = epact + weekday - 7 * lateMoon + 114;
        return new DateOnly(year, day / 31, day % 31 + 1);
    }

    private static Rule Fixed(string code, string name, int month, int day, params HolidayZone[] only) => new(code, name, month, day, only);

    private static Rule AfterEaster(string code, string name, int days, params HolidayZone[] only) => new(code, name, 0, days, only);

    /// <summary>A month and day, or (month 0) a number of days after Easter; everywhere when no zone is named.</summary>
    private sealed record Rule(string Code, string Name, int Month, int Day, HolidayZone[] Only)
    {
        public bool HoldsIn(HolidayZone zone) => Only.Length == 0 || Only.Contains(zone);

        public DateOnly In(int year, DateOnly easter) => Month == 0 ? easter.AddDays(Day) : new DateOnly(year, Month, Day);
    }
}
