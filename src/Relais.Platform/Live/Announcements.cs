using Relais.Kernel;

namespace Relais.Platform.Live;

/// <summary>Says, after each commit, in which practices something changed: the journal's sealer and the open browsers listen.</summary>
public sealed class Announcements
{
    public event Action<TerritoryId, PracticeId>? Committed;

    internal void Announce(TerritoryId territory, IEnumerable<PracticeId> practices)
    {
        foreach (var practice in practices) Committed?.Invoke(territory, practice);
    }
}
