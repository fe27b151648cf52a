using Relais.Kernel;

namespace Relais.Contracts.Access;

/// <summary>What a room does when somebody stops serving a practice: nothing may stay in the hands of a person who cannot open it any more.</summary>
public interface ILetGo
{
    /// <summary>Gives back what the member holds in this practice. Nothing is saved here: the caller's transaction holds both sides or neither.</summary>
    /// <returns>How many things went back.</returns>
    Task<int> Release(PracticeId practice, MemberId member, CancellationToken ct);
}
