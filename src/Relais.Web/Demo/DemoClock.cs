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

    public override DateTimeOffset GetUtcNow()
    {
        Pass(Tick);
        return Now.At;
    }

    /// <summary>A story begins, for all that the caller does from here on: nothing of it is older.</summary>
    public void StartAt(DateTimeOffset at) => story.Value = new Hands { At = at.ToUniversalTime() };

    /// <summary>Within a story time only goes forward: ids and the journal's chain are ordered by it.</summary>
    public void GoTo(DateTimeOffset at)
    {
        if (at > Now.At) Now.At = at.ToUniversalTime();
    }

    /// <summary>Somebody's gesture takes some time.</summary>
    public void Pass(TimeSpan time) => Now.At = Now.At + time < end ? Now.At + time : Now.At > end ? Now.At : end;

    private sealed class Hands
    {
        public DateTimeOffset At { get; set; }
    }
}
