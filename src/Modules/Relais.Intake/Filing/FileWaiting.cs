using Relais.Contracts.Intake;
using Relais.Intake.Receive;
using Relais.Kernel;
using Relais.Platform.Store.Postgres;

namespace Relais.Intake.Filing;

/// <summary>For commands that end: files everything that waits, mail first, since mail may send its pictures to the paper.</summary>
internal sealed class FileWaiting(FilingLane lanes, Turns turns) : IFileWaiting
{
    public async Task FileAll(TerritoryId territory, PracticeId practice, CancellationToken ct)
    {
        foreach (var lane in Enum.GetValues<Lane>())
            while (!await File(territory, practice, lane, ct)) await Task.Delay(TimeSpan.FromMilliseconds(200), ct);
    }

    private async Task<bool> File(TerritoryId territory, PracticeId practice, Lane lane, CancellationToken ct)
    {
        await using var turn = await turns.Take(FilingWorker.Work(lane), practice, ct);
        if (turn is not null) await lanes.FileAll(territory, practice, lane, ct);
        return turn is not null;
    }
}
