using Relais.Kernel;

namespace Relais.Contracts.Access;

/// <summary>The printed accounts of a trial territory; none unless the program was started for the demo.</summary>
public interface IDemoAccounts
{
    string Password { get; }

    Task<IReadOnlyList<DemoAccount>> Of(TerritoryId territory, CancellationToken ct);
}
