using Relais.Planning.WorkingHours;
using static Relais.Planning.Specs.WorkingHours.Desk;

namespace Relais.Planning.Specs.WorkingHours;

/// <remarks>In 2026 spring forward is 29 March at 2:00, fall back is 25 October at 3:00.</remarks>
public class Counting_over_a_clock_change
{
    private static readonly WorkingCalendar Nights = AlwaysOpen with
    {
        Week = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, IReadOnlyList<Opening> (_) => [new Opening(new TimeOnly(20, 0), new TimeOnly(8, 0))]),
    };

    [Theory]
    [InlineData("2026-03-28 12:00", "2026-03-29 12:00", 11)]
    [InlineData("2026-10-24 12:00", "2026-10-25 12:00", 13)]
    [InlineData("2026-06-01 12:00", "2026-06-02 12:00", 12)]
    [InlineData("2026-06-02 02:00", "2026-06-02 12:00", 6)]
    public void gives_a_night_its_real_length(string from, string to, double hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), Clock.Between(Nights, At(from), At(to)));

    [Theory]
    [InlineData("2026-03-29 00:00", "2026-03-30 00:00", 23)]
    [InlineData("2026-10-25 00:00", "2026-10-26 00:00", 25)]
    public void gives_a_day_its_real_length(string from, string to, double hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), Clock.Between(AlwaysOpen, At(from), At(to)));

    [Theory]
    [InlineData("2026-03-27 17:30", "2026-03-30 09:00")]
    [InlineData("2026-10-23 17:30", "2026-10-26 09:00")]
    public void keeps_the_hours_of_the_door_on_monday(string from, string due) =>
        Assert.Equal(due, Local(Clock.Add(Calendar, At(from), TimeSpan.FromHours(1))));

    [Fact]
    public void opens_at_the_change_when_its_hour_is_skipped()
    {
        var early = Only(DayOfWeek.Sunday, new Opening(new TimeOnly(2, 30), new TimeOnly(5, 0)));

        Assert.Equal("2026-03-29 03:00", Local(Clock.Add(early, At("2026-03-29 00:00"), TimeSpan.Zero)));
        Assert.Equal(TimeSpan.FromHours(2), Clock.Between(early, At("2026-03-29 00:00"), At("2026-03-29 12:00")));
    }

    [Fact]
    public void stays_open_through_the_hour_shown_twice()
    {
        var late = Only(DayOfWeek.Sunday, new Opening(new TimeOnly(1, 0), new TimeOnly(2, 15)), new Opening(new TimeOnly(2, 45), new TimeOnly(4, 0)));

        // 1:00 summer time to 4:00 winter time lasts four hours, and no minute of it counts twice.
        Assert.Equal(TimeSpan.FromHours(4), Clock.Between(late, At("2026-10-25 00:00"), At("2026-10-25 12:00")));
    }

    private static WorkingCalendar Only(DayOfWeek day, params Opening[] openings) =>
        AlwaysOpen with { Week = new Dictionary<DayOfWeek, IReadOnlyList<Opening>> { [day] = openings } };
}
