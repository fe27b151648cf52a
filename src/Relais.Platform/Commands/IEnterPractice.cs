using Relais.Kernel;

namespace Relais.Platform.Commands;

/// <summary>Leads a command of the terminal behind the walls of the practice it names.</summary>
public interface IEnterPractice
{
    /// <summary>The practice of that name, inside whose walls the caller then stands; refused in French when there is none, or several.</summary>
    /// <param name="territory">Null looks in all.</param>
    Task<PracticeId> Enter(string name, string? territory, CancellationToken ct);
}
