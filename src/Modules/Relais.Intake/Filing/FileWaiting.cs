using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relais.Contracts.Intake;
using Relais.Kernel;
using Relais.Platform.Store.Postgres;

namespace Relais.Intake.Filing;

internal sealed class FileWaiting(IServiceScopeFactory scopes, Turns turns, ILogger<FilingWorker> log) : IFileWaiting
{
    public async Task FileAll(TerritoryId territory, PracticeId practice, CancellationToken ct)
    {
        while (true)
        {
            await using (var turn = await turns.Take(FilingWorker.Work, practice, ct))
            {
                if (turn is not null)
                {
                    await FilingWorker.FileAll(scopes, territory, practice, log, ct);
                    return;
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), ct);
        }
    }
}
