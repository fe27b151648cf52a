using Relais.Planning.WorkingHours;
using static Relais.Planning.Specs.WorkingHours.Desk;

namespace Relais.Planning.Specs.WorkingHours;

public class Counting_a_delay_in_working_days
{
    [Theory]
    [InlineData("2026-11-18 09:00", 0, "2026-11-18 18:00")]
    [InlineData("2026-11-18 19:00", 0, "2026-11-19 18:00")]
    [InlineData("2026-11-18 09:00", 1, "2026-11-19 18:00")]
    [InlineData("2026-11-20 19:00", 1, "2026-11-23 18:00")]
    [InlineData("2026-11-21 10:00", 1, "2026-11-23 18:00")]
    [InlineData("2026-11-22 10:00", 2, "2026-11-24 18:00")]
    [InlineData("2026-11-10 10:00", 1, "2026-11-12 18:00")]
    [InlineData("2026-12-24 10:00", 5, "2027-01-04 18:00")]
    public void ends_with_the_last_opening(string from, int days, string due) =>
        Assert.Equal(due, Local(Clock.AddDays(Calendar, At(from), days, endOfDay: true)));

    [Theory]
    [InlineData("2026-11-18 09:10", 1, "2026-11-19 09:10")]
    [InlineData("2026-11-18 06:00", 1, "2026-11-19 08:30")]
    [InlineData("2026-11-18 13:00", 1, "2026-11-19 13:30")]
    [InlineData("2026-11-18 22:00", 1, "2026-11-19 18:00")]
    [InlineData("2026-03-27 09:10", 1, "2026-03-30 09:10")]
    public void or_keeps_the_time_of_day_within_the_openings(string from, int days, string due) =>
        Assert.Equal(due, Local(Clock.AddDays(Calendar, At(from), days, endOfDay: false)));

    [Fact]
    public void takes_the_local_day_not_that_of_UTC() =>
        Assert.Equal("2026-07-02 18:00", Local(Clock.AddDays(Calendar, new DateTimeOffset(2026, 6, 30, 23, 0, 0, TimeSpan.Zero), 1, endOfDay: true)));
}
