using Relais.Kernel;

namespace Relais.Contracts.Patients;

/// <summary>One line of a patient file, as read; see the import guide for the columns.</summary>
public sealed record NewPatient(string? LocalId, TraitsRead Traits, string InsStatus, string? BirthPlaceLabel, string? City, string? Phone, string? Email, MemberId? RegularGp, DateOnly? InformationGiven, string? Objection);

/// <summary>Enters patients in a practice's register, at most 500 a transaction. Looks for nobody who may be there already: that is the import's plan.</summary>
public interface ISettlePatients
{
    Task<int> Enter(PracticeId practice, IReadOnlyList<NewPatient> patients, CancellationToken ct);
}
