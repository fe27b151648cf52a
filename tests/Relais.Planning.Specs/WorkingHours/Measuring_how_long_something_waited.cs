using Relais.Planning.WorkingHours;
using static Relais.Planning.Specs.WorkingHours.Desk;

namespace Relais.Planning.Specs.WorkingHours;

public class Measuring_how_long_something_waited
{
    [Theory]
    [InlineData("2026-11-18 09:00", "2026-11-18 11:00", 2)]
    [InlineData("2026-11-18 12:00", "2026-11-18 14:00", 1)]
    [InlineData("2026-11-20 17:00", "2026-11-23 09:30", 2)]
    [InlineData("2026-11-21 00:00", "2026-11-22 23:00", 0)]
    [InlineData("2026-11-10 17:00", "2026-11-12 09:30", 2)]
    [InlineData("2026-12-31 17:00", "2027-01-04 09:30", 2)]
    [InlineData("2026-11-18 11:00", "2026-11-18 09:00", -2)]
    [InlineData("2026-11-18 11:00", "2026-11-18 11:00", 0)]
    [InlineData("2026-01-01 00:00", "2027-01-01 00:00", 2142)]
    public void counts_only_while_the_desk_was_open(string from, string to, double hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), Clock.Between(Calendar, At(from), At(to)));
}
