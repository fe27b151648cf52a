using Relais.Planning.WorkingHours;
using static Relais.Planning.Specs.WorkingHours.Desk;

namespace Relais.Planning.Specs.WorkingHours;

public class Counting_a_delay_in_working_hours
{
    [Theory]
    [InlineData("2026-11-18 09:00", 2, "2026-11-18 11:00")]
    [InlineData("2026-11-18 09:00", 3.5, "2026-11-18 12:30")]
    [InlineData("2026-11-18 09:00", 4, "2026-11-18 14:00")]
    [InlineData("2026-11-18 12:45", 1, "2026-11-18 14:30")]
    [InlineData("2026-11-18 17:00", 2, "2026-11-19 09:30")]
    [InlineData("2026-11-20 17:00", 2, "2026-11-23 09:30")]
    [InlineData("2026-11-21 10:00", 1, "2026-11-23 09:30")]
    [InlineData("2026-11-22 23:59", 0, "2026-11-23 08:30")]
    [InlineData("2026-11-18 09:00", 0, "2026-11-18 09:00")]
    [InlineData("2026-11-10 17:00", 2, "2026-11-12 09:30")]
    [InlineData("2026-05-13 17:30", 1, "2026-05-15 09:00")]
    [InlineData("2026-12-31 17:00", 2, "2027-01-04 09:30")]
    [InlineData("2026-11-18 08:30", 42.5, "2026-11-24 18:00")]
    public void skips_lunch_nights_week_ends_and_holidays(string from, double hours, string due) =>
        Assert.Equal(due, Local(Clock.Add(Calendar, At(from), TimeSpan.FromHours(hours))));

    [Fact]
    public void skips_the_days_a_practice_closes()
    {
        var bridge = Calendar with { ClosedDays = new HashSet<DateOnly> { new(2026, 5, 15) } };

        Assert.Equal("2026-05-18 09:00", Local(Clock.Add(bridge, At("2026-05-13 17:30"), TimeSpan.FromHours(1))));
    }

    [Fact]
    public void works_on_holidays_where_the_place_opens() =>
        Assert.Equal("2026-11-11 09:30", Local(Clock.Add(Calendar with { Holidays = null }, At("2026-11-10 17:00"), TimeSpan.FromHours(2))));

    [Fact]
    public void answers_in_UTC_whatever_the_offset_asked_with()
    {
        var due = Clock.Add(Calendar, new DateTimeOffset(2026, 7, 1, 3, 0, 0, TimeSpan.FromHours(-4)), TimeSpan.FromHours(1))!.Value;

        Assert.Equal((TimeSpan.Zero, new DateTime(2026, 7, 1, 8, 0, 0)), (due.Offset, due.DateTime));
    }

    [Fact]
    public void keeps_to_the_zone_of_the_place()
    {
        var reunion = Calendar with { Zone = TimeZoneInfo.FindSystemTimeZoneById("Indian/Reunion"), Holidays = HolidayZone.Reunion };

        Assert.Equal("2026-07-01 06:30", Local(Clock.Add(reunion, At("2026-07-01 00:00"), TimeSpan.Zero)));
    }

    [Fact]
    public void never_falls_due_where_nobody_opens()
    {
        Assert.Null(Clock.Add(Closed, At("2026-11-18 09:00"), TimeSpan.FromHours(1)));
        Assert.Null(Clock.AddDays(Closed, At("2026-11-18 09:00"), 1, endOfDay: true));
        Assert.Equal(TimeSpan.Zero, Clock.Between(Closed, DateTimeOffset.MinValue, DateTimeOffset.MaxValue));
        Assert.Null(Clock.Add(Calendar, At("2026-11-18 09:00"), TimeSpan.FromDays(100_000)));
    }

    [Fact]
    public void never_falls_due_where_each_opening_is_a_closed_day()
    {
        var newYearOnly = Calendar with
        {
            ClosedDays = Enumerable.Range(0, 5000).Select(i => new DateOnly(2026, 1, 1).AddDays(i)).ToHashSet(),
        };

        Assert.Null(Clock.Add(newYearOnly, At("2026-11-18 09:00"), TimeSpan.FromHours(1)));
        Assert.Null(Clock.AddDays(newYearOnly, At("2026-11-18 09:00"), 1, endOfDay: false));
    }

    [Fact]
    public void bears_the_ends_of_time()
    {
        Assert.Null(Clock.Add(AlwaysOpen, DateTimeOffset.MaxValue, TimeSpan.FromDays(9)));
        Assert.NotNull(Clock.Add(AlwaysOpen, DateTimeOffset.MinValue, TimeSpan.FromDays(9)));
        Assert.Null(Clock.AddDays(AlwaysOpen, DateTimeOffset.MaxValue, 1, endOfDay: true));
    }

    [Fact]
    public void counts_openings_that_overlap_once()
    {
        var twice = WorkingCalendar.Weekdays(Paris, Morning, new Opening(new TimeOnly(10, 0), new TimeOnly(18, 0)));

        Assert.Equal(TimeSpan.FromHours(9.5), Clock.Between(twice, At("2026-11-18 00:00"), At("2026-11-19 00:00")));
        Assert.Equal("2026-11-18 13:30", Local(Clock.Add(twice, At("2026-11-18 08:30"), TimeSpan.FromHours(5))));
    }

    /// <remarks>Seed 20261121: adding a delay and counting it back gives the same delay, over two years with their four clock changes.</remarks>
    [Fact]
    public void counts_back_what_it_added()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 500; round++)
        {
            var from = At("2026-01-01 00:00").AddMinutes(random.Next(2 * 365 * 24 * 60));
            var delay = TimeSpan.FromMinutes(random.Next(1, 6000));
            foreach (var calendar in new[] { Calendar, AlwaysOpen })
                Assert.Equal(delay, Clock.Between(calendar, from, Clock.Add(calendar, from, delay)!.Value));
        }
    }
}
