using Relais.Kernel;

namespace Relais.Contracts.Patients;

/// <summary>One line of a patient file, as read; see the import guide for the columns.</summary>
public sealed record NewPatient(string? LocalId, TraitsRead Traits, string InsStatus, string? BirthPlaceLabel, string? City, string? Phone, string? Email, MemberId? RegularGp, DateOnly? InformationGiven, string? Objection);
