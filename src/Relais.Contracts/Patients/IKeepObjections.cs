using Relais.Kernel;

namespace Relais.Contracts.Patients;

/// <summary>Notes what a patient objects to sharing. Told in the journal, and saved with the caller's transaction.</summary>
public interface IKeepObjections
{
    /// <summary>The patient objects to sharing this document from that day on. Noted twice, the first stands; a patient behind a wall is nobody, and nothing is noted.</summary>
    Task Object(PatientId patient, DocumentId document, DateOnly from, string reason, CancellationToken ct);
}
