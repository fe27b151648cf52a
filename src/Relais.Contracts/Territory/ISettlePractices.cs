using Relais.Kernel;

namespace Relais.Contracts.Territory;

/// <summary>Sets up practices and their surroundings. Each call saves at once.</summary>
public interface ISettlePractices
{
    Task<PracticeId> Settle(string name, PracticeKind kind, string? finess, string? secureAddress, string? address, IReadOnlyDictionary<DayOfWeek, IReadOnlyList<string>> hours, CancellationToken ct);

    Task Name(PracticeId practice, string about, MemberId referent, CancellationToken ct);

    Task AddStructure(string name, string kind, string? finess, string? secureAddress, string? phone, CancellationToken ct);
}
