namespace Relais.Desk.Specs.Houses;

/// <summary>
/// A clock that the spec moves. Each reading is a millisecond later, so that what happens in order is ordered: ids and the
/// journal's chain go by time.
/// </summary>
public sealed class FakeClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref ticks, TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    public void Pass(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);
}
