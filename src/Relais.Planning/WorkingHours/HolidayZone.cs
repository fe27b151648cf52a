namespace Relais.Planning.WorkingHours;

/// <summary>Where one works, as far as public holidays differ (the place of work counts, not the home).</summary>
public enum HolidayZone
{
    /// <summary>Metropolitan France but Alsace and Moselle.</summary>
    Metropole,

    /// <summary>Departments 57, 67 and 68, in a commune without a Protestant or shared church: 26 December.</summary>
    AlsaceMoselle,

    /// <summary>Departments 57, 67 and 68, in a commune with a Protestant or shared church: Good Friday also.</summary>
    AlsaceMoselleWithGoodFriday,

    Guadeloupe,
    Martinique,
    Guyane,
    Reunion,
    Mayotte,
    SaintBarthelemy,
    SaintMartin,
}
