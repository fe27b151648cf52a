using Relais.Kernel;

namespace Relais.Platform.Live;

/// <summary>Says, after each commit, in which practices something changed: the journal's sealer, the filing and the open browsers listen.</summary>
public sealed class Announcements
{
    /// <summary>Something changed in a practice, on this node or on another.</summary>
    public event Action<TerritoryId, PracticeId>? Committed;

    /// <summary>Other nodes could not be heard for a while: anything may have changed anywhere.</summary>
    public event Action? Missed;

    /// <summary>This node committed; what <see cref="NodeBell"/> rings to the others.</summary>
    internal event Action<TerritoryId, PracticeId>? CommittedHere;

    internal void Announce(TerritoryId territory, IEnumerable<PracticeId> practices)
    {
        foreach (var practice in practices)
        {
            CommittedHere?.Invoke(territory, practice);
            Committed?.Invoke(territory, practice);
        }
    }

    internal void Hear(TerritoryId territory, PracticeId practice) => Committed?.Invoke(territory, practice);

    internal void Miss() => Missed?.Invoke();
}
