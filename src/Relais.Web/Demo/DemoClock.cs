namespace Relais.Web.Demo;

/// <summary>The clock of the replay: the demo's months happen in their own time, so that every date in the journal is true to the story. It never passes the moment the demo is made.</summary>
internal sealed class DemoClock(DateTimeOffset end) : TimeProvider
{
    // Two things never happen at the very same moment: what is told keeps its order, and ids are ordered by it.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(2);
    private readonly DateTimeOffset last = end;
    private DateTimeOffset now = end;

    public override DateTimeOffset GetUtcNow()
    {
        Pass(Tick);
        return now;
    }

    /// <summary>Another territory's story begins: nothing of it is older.</summary>
    public void StartAt(DateTimeOffset at) => now = at.ToUniversalTime();

    /// <summary>Within a story time only goes forward: ids and the journal's chain are ordered by it.</summary>
    public void GoTo(DateTimeOffset at)
    {
        if (at > now) now = at.ToUniversalTime();
    }

    /// <summary>Somebody's gesture takes some time.</summary>
    public void Pass(TimeSpan time) => now = now + time < last ? now + time : now > last ? now : last;
}
