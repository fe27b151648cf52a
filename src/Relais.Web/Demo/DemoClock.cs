namespace Relais.Web.Demo;

/// <summary>The clock of the replay: the demo's last days happen in their own time, so that every date in the journal is true to the story.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    /// <summary>Another territory's story begins: nothing of it is older.</summary>
    public void StartAt(DateTimeOffset at) => now = at.ToUniversalTime();

    /// <summary>Within a story time only goes forward: ids and the journal's chain are ordered by it.</summary>
    public void GoTo(DateTimeOffset at)
    {
        if (at > now) now = at.ToUniversalTime();
    }
}
