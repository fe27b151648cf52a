using Relais.Kernel;

namespace Relais.Contracts.Patients;

/// <summary>Ties traits to a patient of one practice, or says why it does not.</summary>
public interface IIdentify
{
    /// <param name="trial">True in a territory marked "essai": test OIDs of the INS count.</param>
    Task<Identification> Identify(PracticeId practice, TraitsRead traits, bool trial, CancellationToken ct);
}
