using Relais.Contracts.Intake;
using Relais.Intake.Receive;
using Relais.Kernel;

namespace Relais.Intake.Filing;

/// <summary>For commands that end: files everything that waits, mail first, since mail may send its pictures to the paper.</summary>
internal sealed class FileWaiting(FilingLane lanes) : IFileWaiting
{
    public async Task FileAll(TerritoryId territory, PracticeId practice, CancellationToken ct)
    {
        foreach (var lane in Enum.GetValues<Lane>())
            while (!await lanes.FileAll(territory, practice, lane, ct)) await Task.Delay(TimeSpan.FromMilliseconds(200), ct);
    }
}
