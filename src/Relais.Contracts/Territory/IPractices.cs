using Relais.Kernel;

namespace Relais.Contracts.Territory;

/// <summary>The practices of the territory and who answers there for what has no other owner.</summary>
public interface IPractices
{
    Task<IReadOnlyList<PracticeCard>> All(CancellationToken ct);

    Task<PracticeCard?> Find(PracticeId practice, CancellationToken ct);

    /// <summary>The referent named for this subject (<c>paper</c>, <c>no-patient</c>, <c>no-gp</c>, <c>fund</c>, <c>directory</c>); null when none is.</summary>
    Task<MemberId?> Referent(PracticeId practice, string about, CancellationToken ct);
}
