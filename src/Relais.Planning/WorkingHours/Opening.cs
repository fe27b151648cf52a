namespace Relais.Planning.WorkingHours;

/// <summary>
/// One stretch of opening in local time, on the day it starts. An end at or before the start falls on the next day:
/// 20:00-08:00 is a night, 14:00-00:00 ends at midnight, 00:00-00:00 is the whole day.
/// </summary>
public readonly record struct Opening(TimeOnly From, TimeOnly To)
{
    internal bool EndsNextDay => To <= From;
}
