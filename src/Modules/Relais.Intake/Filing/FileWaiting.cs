using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relais.Contracts.Intake;
using Relais.Kernel;

namespace Relais.Intake.Filing;

internal sealed class FileWaiting(IServiceScopeFactory scopes, ILogger<FilingWorker> log) : IFileWaiting
{
    public Task FileAll(TerritoryId territory, PracticeId practice, CancellationToken ct) => FilingWorker.FileAll(scopes, territory, practice, log, ct);
}
