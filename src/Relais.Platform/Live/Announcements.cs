using Relais.Kernel;

namespace Relais.Platform.Live;

/// <summary>Says, after each commit, in which practices something changed: the filing and the open browsers listen; and where the journal grew: its sealer listens.</summary>
public sealed class Announcements
{
    /// <summary>Something changed in a practice, on this node or on another.</summary>
    public event Action<TerritoryId, PracticeId>? Committed;

    /// <summary>This node wrote in the journal of a practice.</summary>
    public event Action<TerritoryId, PracticeId>? Told;

    /// <summary>Other nodes could not be heard for a while: anything may have changed anywhere.</summary>
    public event Action? Missed;

    /// <summary>This node committed; what <see cref="NodeBell"/> rings to the others.</summary>
    internal event Action<TerritoryId, PracticeId>? CommittedHere;

    /// <param name="changed">False after a mere look: the journal grew, and there is nothing new for anybody to see.</param>
    internal void Announce(TerritoryId territory, IEnumerable<PracticeId> practices, bool changed)
    {
        foreach (var practice in practices)
        {
            Told?.Invoke(territory, practice);
            if (!changed) continue;
            CommittedHere?.Invoke(territory, practice);
            Committed?.Invoke(territory, practice);
        }
    }

    internal void Hear(TerritoryId territory, PracticeId practice) => Committed?.Invoke(territory, practice);

    internal void Miss() => Missed?.Invoke();
}
