namespace Relais.Web.Demo;

/// <summary>
/// The clock of the replay: the demo's months happen in their own time, so that every date in the journal is true to the story. Each
/// story that runs beside others has its own hands. It never passes the moment the demo is made.
/// </summary>
internal sealed class DemoClock(DateTimeOffset end) : TimeProvider
{
    // Two things never happen at the very same moment: what is told keeps its order, and ids are ordered by it.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(2);
    private readonly AsyncLocal<Hands?> story = new();
    private readonly Hands last = new() { At = end };

    private Hands Now => story.Value ?? last;

    public override DateTimeOffset GetUtcNow() => Now.Pass(Tick, end);

    /// <summary>A story begins, for all that the caller does from here on: nothing of it is older.</summary>
    public void StartAt(DateTimeOffset at) => story.Value = new Hands { At = at.ToUniversalTime() };

    /// <summary>Within a story time only goes forward: ids and the journal's chain are ordered by it.</summary>
    public void GoTo(DateTimeOffset at) => Now.GoTo(at.ToUniversalTime());

    /// <summary>Somebody's gesture takes some time.</summary>
    public void Pass(TimeSpan time) => Now.Pass(time, end);

    /// <summary>Moved by one at a time: registers are entered side by side in one story.</summary>
    private sealed class Hands
    {
        private readonly Lock moving = new();

        public DateTimeOffset At { get; set; }

        public void GoTo(DateTimeOffset at)
        {
            lock (moving) if (at > At) At = at;
        }

        public DateTimeOffset Pass(TimeSpan time, DateTimeOffset end)
        {
            lock (moving) return At = At + time < end ? At + time : At > end ? At : end;
        }
    }
}
