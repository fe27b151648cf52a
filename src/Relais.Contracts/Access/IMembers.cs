using Relais.Kernel;

namespace Relais.Contracts.Access;

/// <summary>Who works in this territory, and for which practice today.</summary>
public interface IMembers
{
    /// <summary>Cards of these members; an id that is nobody here is absent from the answer.</summary>
    Task<IReadOnlyDictionary<MemberId, MemberCard>> Cards(IEnumerable<MemberId> ids, CancellationToken ct);

    /// <summary>Those whose mandate in this practice is in force today.</summary>
    Task<IReadOnlyList<ServingMember>> Serving(PracticeId practice, CancellationToken ct);

    /// <summary>All of this territory whom the national directory knows, by name.</summary>
    Task<IReadOnlyList<MemberCard>> Professionals(CancellationToken ct);

    /// <summary>The member with this RPPS number (11 digits); null when nobody here has it.</summary>
    Task<MemberId?> ByRpps(string rpps, CancellationToken ct);
}
