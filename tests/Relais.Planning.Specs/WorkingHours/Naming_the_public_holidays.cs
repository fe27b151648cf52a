using Relais.Planning.WorkingHours;

namespace Relais.Planning.Specs.WorkingHours;

public class Naming_the_public_holidays
{
    [Theory]
    [InlineData(1943, "04-25"), InlineData(2008, "03-23"), InlineData(2025, "04-20"), InlineData(2026, "04-05"), InlineData(2027, "03-28")]
    [InlineData(2028, "04-16"), InlineData(2029, "04-01"), InlineData(2030, "04-21"), InlineData(2285, "03-22")]
    public void finds_Easter(int year, string day) => Assert.Equal(day, $"{FrenchHolidays.Easter(year):MM-dd}");

    [Fact]
    public void gives_the_eleven_of_the_metropole() =>
        Assert.Equal(
            ["01-01 NEW_YEAR", "04-06 EASTER_MONDAY", "05-01 LABOUR_DAY", "05-08 VICTORY_1945", "05-14 ASCENSION", "05-25 WHIT_MONDAY",
             "07-14 NATIONAL_DAY", "08-15 ASSUMPTION", "11-01 ALL_SAINTS", "11-11 ARMISTICE_1918", "12-25 CHRISTMAS"],
            FrenchHolidays.Of(2026, HolidayZone.Metropole).Select(day => $"{day.Date:MM-dd} {day.Code}"));

    [Theory]
    [InlineData(HolidayZone.AlsaceMoselle, "2026-12-26")]
    [InlineData(HolidayZone.AlsaceMoselleWithGoodFriday, "2026-12-26")]
    [InlineData(HolidayZone.AlsaceMoselleWithGoodFriday, "2026-04-03")]
    [InlineData(HolidayZone.Guadeloupe, "2026-05-27")]
    [InlineData(HolidayZone.Martinique, "2026-05-22")]
    [InlineData(HolidayZone.Guyane, "2026-06-10")]
    [InlineData(HolidayZone.Reunion, "2026-12-20")]
    [InlineData(HolidayZone.Mayotte, "2026-04-27")]
    [InlineData(HolidayZone.SaintBarthelemy, "2026-10-09")]
    [InlineData(HolidayZone.SaintMartin, "2026-05-28")]
    public void adds_those_of_the_place(HolidayZone zone, string day)
    {
        var date = DateOnly.Parse(day);

        Assert.True(FrenchHolidays.IsHoliday(date, zone));
        Assert.False(FrenchHolidays.IsHoliday(date, HolidayZone.Metropole));
        Assert.Contains(FrenchHolidays.Of(2026, zone), holiday => holiday.Date == date);
        Assert.Equal(zone is HolidayZone.AlsaceMoselleWithGoodFriday ? 13 : 12, FrenchHolidays.Of(2026, zone).Count);
    }

    [Fact]
    public void closes_Good_Friday_only_where_the_commune_says_so() =>
        Assert.False(FrenchHolidays.IsHoliday(new DateOnly(2026, 4, 3), HolidayZone.AlsaceMoselle));

    [Theory, InlineData(2008, "05-01", "LABOUR_DAY"), InlineData(1986, "05-08", "VICTORY_1945"), InlineData(1997, "05-08", "VICTORY_1945")]
    public void lets_Ascension_share_a_day(int year, string day, string other)
    {
        var shared = FrenchHolidays.Of(year, HolidayZone.Metropole).Where(holiday => $"{holiday.Date:MM-dd}" == day);

        Assert.Equal([other, "ASCENSION"], shared.Select(holiday => holiday.Code));
    }

    [Fact]
    public void moves_none_that_falls_on_a_Sunday()
    {
        Assert.True(FrenchHolidays.IsHoliday(new DateOnly(2024, 7, 14), HolidayZone.Metropole));
        Assert.False(FrenchHolidays.IsHoliday(new DateOnly(2024, 7, 15), HolidayZone.Metropole));
    }

    [Fact]
    public void agrees_day_by_day_with_the_list()
    {
        for (var day = new DateOnly(2024, 1, 1); day.Year < 2032; day = day.AddDays(1))
            Assert.Equal(FrenchHolidays.Of(day.Year, HolidayZone.Reunion).Any(holiday => holiday.Date == day), FrenchHolidays.IsHoliday(day, HolidayZone.Reunion));
    }
}
