using Relais.Contracts.Patients;
using Relais.Kernel;
using Relais.Patients.Identify;
using Relais.Platform;
using Relais.Platform.Journal;
using Relais.Platform.Store;

namespace Relais.Patients.Register;

internal sealed class SettlePatients(RelaisDb db, NamesOfPractice names, TimeProvider clock) : ISettlePatients
{
    private const int AtOnce = 500;

    public async Task<int> Enter(PracticeId practice, IReadOnlyList<NewPatient> patients, CancellationToken ct)
    {
        var today = clock.LocalDay();
        foreach (var batch in patients.Chunk(AtOnce))
        {
            foreach (var from in batch) Add(practice, from, today);
            db.Tell(clock, practice, "patient.import", practice.Value, note: $"{batch.Length}");
            await db.SaveChangesAsync(ct);
            // What is saved need not be watched: a register of thousands would slow each next batch.
            db.ChangeTracker.Clear();
        }

        names.Forget(practice);
        return patients.Count;
    }

    private void Add(PracticeId practice, NewPatient from, DateOnly today)
    {
        var patient = RegisteredPatient.Of(new PatientId(Guid.CreateVersion7(clock.GetUtcNow())), practice, from);
        db.Add(patient);
        Findable.Add(db, patient);
        if (Objects(from.Objection)) db.Add(Objection.Of(Guid.CreateVersion7(clock.GetUtcNow()), patient, today, ObjectionScope.Record));
    }

    private static bool Objects(string? cell) => cell.OrNull() is { } said && !said.Equals("non", StringComparison.OrdinalIgnoreCase);
}
