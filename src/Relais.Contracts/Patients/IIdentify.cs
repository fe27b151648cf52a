using Relais.Kernel;

namespace Relais.Contracts.Patients;

/// <summary>Ties traits to a patient of one practice, or says why it does not.</summary>
public interface IIdentify
{
    /// <param name="traits">Those of a whole batch: together they cost little more than one.</param>
    /// <param name="trial">True in a territory marked "essai": test OIDs of the INS count.</param>
    /// <returns>One answer for each, in order.</returns>
    Task<IReadOnlyList<Identification>> Identify(PracticeId practice, IReadOnlyList<TraitsRead> traits, bool trial, CancellationToken ct);
}
