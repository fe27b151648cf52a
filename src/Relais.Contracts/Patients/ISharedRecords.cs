using Relais.Kernel;

namespace Relais.Contracts.Patients;

/// <summary>
/// The door to a record of a practice where the acting member does not serve. It opens to the patient's care team once the patient was told
/// (public health code, L.1110-12), to anyone else with the patient's consent, and to neither against an objection.
/// </summary>
public interface ISharedRecords
{
    /// <summary>
    /// Opens that patient's rows to the acting member for the rest of this request, to be read; the look is in the journal of the patient's
    /// practice by then. Null, and nothing opened, when the door is shut, or there is none.
    /// </summary>
    Task<SharedRecord?> Enter(PatientId patient, CancellationToken ct);
}
