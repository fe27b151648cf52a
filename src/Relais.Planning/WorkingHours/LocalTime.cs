namespace Relais.Planning.WorkingHours;

/// <summary>Local wall-clock time to instants, over both clock changes.</summary>
internal static class LocalTime
{
    extension(TimeZoneInfo zone)
    {
        /// <summary>
        /// The UTC instant of a local time. An hour that spring skips counts as the moment of the change; of an hour that
        /// autumn shows twice the first or, to close an opening, the <paramref name="last"/> is meant.
        /// </summary>
        public DateTime Instant(DateTime local, bool last)
        {
            while (zone.IsInvalidTime(local)) local = local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute)).AddMinutes(1);
            if (!zone.IsAmbiguousTime(local)) return Shift(local, zone.GetUtcOffset(local));

            var offsets = zone.GetAmbiguousTimeOffsets(local);
            return Shift(local, last ? offsets.Min() : offsets.Max());
        }

        public DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;
    }

    private static DateTime Shift(DateTime local, TimeSpan offset) =>
        new(Math.Clamp((local - DateTime.MinValue - offset).Ticks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
}
