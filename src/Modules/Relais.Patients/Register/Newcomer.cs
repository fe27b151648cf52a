using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Platform;
using Relais.Platform.Store;

namespace Relais.Patients.Register;

/// <summary>A patient who comes into the register, with the rows by which they are found and what they object to.</summary>
internal static class Newcomer
{
    /// <param name="id">That a form carries, so that the same form sent twice enters one patient.</param>
    public static RegisteredPatient Add(RelaisDb db, TimeProvider clock, PracticeId practice, NewPatient from, PatientId? id = null)
    {
        var patient = RegisteredPatient.Of(id ?? new PatientId(Guid.CreateVersion7(clock.GetUtcNow())), practice, from);
        db.Add(patient);
        Findable.Add(db, patient);
        if (Objects(from)) db.Add(Objection.Of(Guid.CreateVersion7(clock.GetUtcNow()), patient, clock.LocalDay(), ObjectionScope.Record));
        return patient;
    }

    /// <summary>Any word but "non" in a file's column is an objection to sharing the record.</summary>
    public static bool Objects(NewPatient from) => from.Objection.OrNull() is { } said && !said.Equals("non", StringComparison.OrdinalIgnoreCase);
}
