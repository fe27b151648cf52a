using Relais.Contracts.Patients;
using Relais.Kernel;

namespace Relais.Patients.Import;

/// <summary>What will be done with a line, and why, in French and without patient data.</summary>
internal sealed record PlannedLine(int Line, ImportOutcome Outcome, string Reason, NewPatient? From, PatientId? Existing);
