using Relais.Contracts.Patients;

namespace Relais.Patients.Import;

/// <summary>A line of a patient file as read; either a patient or what is wrong with it.</summary>
/// <param name="Line">In the file, from 1 (the header).</param>
/// <param name="Rpps">The regular GP's number, to be looked up.</param>
internal sealed record ImportRow(int Line, NewPatient? Patient, string? Rpps, string? Problem);
