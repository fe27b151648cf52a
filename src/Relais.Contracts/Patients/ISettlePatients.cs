using Relais.Kernel;

namespace Relais.Contracts.Patients;

/// <summary>Enters patients in a practice's register, at most 500 in a transaction, each told by one line of the journal. Looks for nobody who may be there already: that is the import's plan.</summary>
public interface ISettlePatients
{
    Task<int> Enter(PracticeId practice, IReadOnlyList<NewPatient> patients, CancellationToken ct);

    /// <summary>Opens records of this practice to those who take care of its patients elsewhere, or whom patients consented to; one transaction.</summary>
    Task Share(PracticeId practice, IReadOnlyList<NewSharing> with, CancellationToken ct);
}
