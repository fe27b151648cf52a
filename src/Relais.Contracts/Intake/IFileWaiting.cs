using Relais.Kernel;

namespace Relais.Contracts.Intake;

/// <summary>Files now what was received in a practice, for commands that run and end; a server does it by itself.</summary>
public interface IFileWaiting
{
    Task FileAll(TerritoryId territory, PracticeId practice, CancellationToken ct);
}
