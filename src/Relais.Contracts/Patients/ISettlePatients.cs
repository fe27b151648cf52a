using Relais.Kernel;

namespace Relais.Contracts.Patients;

/// <summary>Enters patients in a practice's register in one transaction per call.</summary>
public interface ISettlePatients
{
    Task<int> Enter(PracticeId practice, IReadOnlyList<NewPatient> patients, CancellationToken ct);
}
