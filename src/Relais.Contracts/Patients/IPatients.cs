using Relais.Kernel;

namespace Relais.Contracts.Patients;

/// <summary>The register of a practice's patients, inside the walls.</summary>
public interface IPatients
{
    Task<PatientCard?> Find(PatientId patient, CancellationToken ct);

    Task<IReadOnlyDictionary<PatientId, PatientCard>> Cards(IEnumerable<PatientId> patients, CancellationToken ct);

    /// <summary>The numbers these patients have in the practice's own software; absent for one who has none.</summary>
    Task<IReadOnlyDictionary<PatientId, string>> LocalNumbers(IEnumerable<PatientId> patients, CancellationToken ct);

    /// <summary>Patients of one practice by what a person types: name, first name, birth date, in any order; at most 20.</summary>
    Task<IReadOnlyList<PatientCard>> Search(PracticeId practice, string typed, CancellationToken ct);

    /// <summary>Those of these documents that their patient objects to sharing, whoever asks; who may read them all the same is said by <see cref="Intake.IReserved"/>.</summary>
    Task<IReadOnlyDictionary<DocumentId, DocumentObjection>> Objections(IReadOnlyCollection<DocumentId> documents, CancellationToken ct);

    /// <summary>Those of these patients who object to sharing their record with who reads now; to their regular GP and to Relais itself none is closed.</summary>
    Task<IReadOnlyDictionary<PatientId, Closure>> Closed(IReadOnlyCollection<PatientId> patients, CancellationToken ct);

    /// <summary>
    /// The patient that a piece of work is about, whatever they object to: to route it, and for who answers for it. Whoever shows it has
    /// asked <see cref="Intake.IReserved"/> first.
    /// </summary>
    Task<PatientCard?> OfWork(PatientId patient, CancellationToken ct);
}
